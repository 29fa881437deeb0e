import * as z from 'zod';
import type { Context } from '../../../../platform/context/context.ts';
import { find, sums } from '../../../../platform/firestore/query.ts';
import type { QuerySpec } from '../../../../platform/firestore/query-spec.ts';
import { repository } from '../../../../platform/firestore/repository.ts';
import { organisations } from '../../../identity/organisation/schemas.ts';
import type { MaintenanceDeps } from '../../deps.ts';
import { type Calendar, calendarOf, dayAfter, daysBefore, minutesBetween } from './day-in.ts';
import { DescribedFigures, describeFigures } from './describe-days.ts';
import { add, type Figures, levels } from './figures.ts';
import { collections, readProgress } from './repository.ts';
import { StoredDay } from './stored.ts';

/** Figures of a day that is over. */
export const Day = DescribedFigures.extend({ date: z.iso.date() }).meta({ id: 'MaintenanceDay' });
export type Day = z.infer<typeof Day>;

/** Days, and what they come to together: its figures are made of sums, not means of the days' figures. */
export const Days = z.object({
  items: z.array(Day),
  period: DescribedFigures.extend({
    from: z.iso.date(),
    to: z.iso.date().meta({ description: 'The day after the last' }),
  })
    .nullable()
    .meta({ description: 'All of the days together; null without any' }),
});
export type Days = z.infer<typeof Days>;

/** Days from one to before another, of the organisation (`organisation`), or of a `site:`, `asset:` or `type:`. */
export type DaysRequest = { scope: string; from?: string | undefined; to?: string | undefined };

const usualDays = 30;
/** One answer has at most so many days. */
export const mostDays = 400;

/** Each day that is closed. Reads one document for each day on which anything happened, and four besides. */
export async function listDays(
  { store }: Pick<MaintenanceDeps, 'store'>,
  context: Context,
  { scope, ...request }: DaysRequest,
): Promise<Days> {
  const { through } = await readProgress({ store, context });
  if (through === null) return { items: [], period: null };
  const to = request.to ?? dayAfter(through);
  const from = request.from ?? daysBefore(to, usualDays);
  const spec: QuerySpec = {
    collection: collections.days,
    conditions: [{ field: 'scope', operator: '==', value: scope }],
    sort: { field: 'date', direction: 'asc' },
  };
  const paths = levels.map(level => `figures.${level}` as const);
  const [{ timeZone }, documents, before] = await Promise.all([
    repository(store, context, organisations).get(context.organisationId),
    find(store, context, { ...spec, from, to }, mostDays),
    sums(store, context, { ...spec, to: from }, paths),
  ]);
  const changes = new Map(documents.map(one => StoredDay.parse(one)).map(one => [one.date, one.figures]));
  const standing: Figures = {};
  for (const level of levels) add(standing, { [level]: before.get(`figures.${level}`) ?? 0 });
  const dates: string[] = [];
  for (let date = from; date < to && date <= through && dates.length < mostDays; date = dayAfter(date))
    dates.push(date);
  return describeDays(scope, { dates, changes, standing }, calendarOf(timeZone));
}

type Found = { dates: readonly string[]; changes: ReadonlyMap<string, Figures>; standing: Figures };

function describeDays(scope: string, { dates, changes, standing }: Found, calendar: Calendar): Days {
  const total: Figures = {};
  let service = 0;
  const items = dates.map(date => {
    const figures = changes.get(date) ?? {};
    for (const level of levels) add(standing, { [level]: figures[level] ?? 0 });
    add(total, figures);
    const minutes = minutesBetween(calendar.start(date), calendar.start(dayAfter(date)));
    const served = (standing.assets ?? 0) * minutes + (figures.partialServiceMinutes ?? 0);
    service += served;
    return { date, ...describeFigures(scope, { ...figures, ...leveled(standing) }, served) };
  });
  const [from, last] = [dates[0], dates.at(-1)];
  if (!from || !last) return { items, period: null };
  return {
    items,
    period: {
      from,
      to: dayAfter(last),
      ...describeFigures(scope, { ...total, ...leveled(standing) }, service),
    },
  };
}

/** Levels that are 0 are there too, so that they hide what they changed by. */
function leveled(standing: Figures): Figures {
  return Object.fromEntries(levels.map(level => [level, standing[level] ?? 0]));
}
