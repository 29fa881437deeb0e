import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { dayAfter } from '../../maintenance/metrics/daily/day-in.ts';
import { sumOf, uptimeOf } from '../service/count-time.ts';
import { type Service, services } from '../service/schemas.ts';
import { requestsIn } from '../slo/repository.ts';
import { daysUntilYesterday } from './rules.ts';
import { platformDays } from './schemas.ts';

/**
 * Brings the days of the platform up to yesterday, from the last one that is there: that one is counted again, for what came
 * late. Twice, late or after nights that were missed, it comes to the same.
 *
 * @returns the days that were written.
 */
export async function rollUpPlatform(deps: { store: Store }, context: Context): Promise<string[]> {
  const { store } = deps;
  const [watched, { items: last }] = await Promise.all([
    everyItem(store, context, services),
    repository(store, context, platformDays).list({ pageSize: 1, sort: '-date' }),
  ]);
  const known = watched.flatMap(({ days }) => days.map(({ date }) => date)).toSorted();
  const from = last[0]?.date ?? known[0];
  const dates = from ? daysUntilYesterday(from, store.now()) : [];
  for (const date of dates) await keep(deps, context, await count(store, context, watched, date));
  return dates;
}

async function count(store: Store, context: Context, watched: readonly Service[], date: string) {
  const day = sumOf(
    watched.flatMap(({ days }) => days.filter(one => one.date === date)),
    date,
  );
  const period = { from: `${date}T00:00:00.000Z`, to: `${dayAfter(date)}T00:00:00.000Z` };
  const { total, failed, slow, milliseconds } = await requestsIn(store, context, period);
  const averageMs = total === 0 ? null : Math.round((milliseconds / total) * 10) / 10;
  return { ...day, uptime: uptimeOf([day]), requests: total, failed, slow, averageMs };
}

function keep({ store }: { store: Store }, context: Context, figures: Awaited<ReturnType<typeof count>>) {
  return runChange(store, context, async change => {
    const [known] = await change.getMany(platformDays, [figures.date]);
    if (known) change.update(platformDays, known, figures, 'restated');
    else change.create(platformDays, { id: figures.date, ...figures });
  });
}
