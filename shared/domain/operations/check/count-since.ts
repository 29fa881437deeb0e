import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { windowsSince } from '../maintenance-window/repository.ts';
import { outside, windowsOf } from '../maintenance-window/rules.ts';
import type { MaintenanceWindow } from '../maintenance-window/schemas.ts';
import { countTime, lastDays, mostSeconds, uptimeDays, uptimeOf } from '../service/count-time.ts';
import { works } from '../service/rules.ts';
import type { Day, Service } from '../service/schemas.ts';
import { serviceDays } from '../service-day/schemas.ts';

/** The windows that may be left out of the time since the last check. */
export function windowsToCount(store: Store, context: Context): Promise<MaintenanceWindow[]> {
  return windowsSince(store, context, new Date(store.now().getTime() - mostSeconds * 1000));
}

/** Counts the time until now, in which the service was as it was found last; keeps each day that has ended for good. */
export function countSince(
  change: Change,
  before: Service,
  windows: readonly MaintenanceWindow[],
): Pick<Service, 'days' | 'uptime' | 'lastCheckAt'> {
  const days = daysOf(change, before, windowsOf(before.name, windows));
  return { days, uptime: uptimeOf(lastDays(days, uptimeDays)), lastCheckAt: change.now };
}

function daysOf(change: Change, before: Service, windows: readonly MaintenanceWindow[]): Day[] {
  const { name, lastCheckAt, days } = before;
  if (!lastCheckAt) return days;
  const since = { from: new Date(lastCheckAt), to: new Date(change.now) };
  const after = countTime(days, since, outside(since, windows), wasUp(before));
  const [open, today] = [days.at(-1)?.date, after.at(-1)?.date ?? ''];
  const ended = after.filter(({ date }) => open !== undefined && open <= date && date < today);
  for (const day of ended) change.add(serviceDays, { id: `${day.date}_${name}`, service: name, ...day });
  return after;
}

/** A service under maintenance is what its last looks say. */
function wasUp({ state, strikes }: Service): boolean {
  return state === 'maintenance' ? strikes === 0 : works(state);
}
