import type { Span } from '../maintenance-window/rules.ts';
import type { Day } from './schemas.ts';

const dayMs = 86_400_000;
/** Days that a service itself has; all of them are kept beside it. */
const keptDays = 90;
/** Between two checks, fifteen minutes apart, with one left out; beyond that nobody knows. */
export const mostSeconds = 45 * 60;

/** Days that uptime is of. */
export const uptimeDays = 30;

/** What a stretch of time counts as. */
export type Counted = Exclude<keyof Day, 'date'>;

/**
 * Adds the time since the last check to the days it was in. What was not looked at for long is counted as nothing.
 *
 * @param outside what of that time was not under maintenance.
 * @param up how the service was in that time.
 * @returns the last 90 days.
 */
export function countTime(days: readonly Day[], since: Span, outside: readonly Span[], up: boolean): Day[] {
  if (since.to.getTime() - since.from.getTime() > mostSeconds * 1000) return [...days];
  const counted = new Map(days.map(day => [day.date, day]));
  const add = (span: Span, name: Counted, sign = 1) => {
    for (const { date, seconds } of byDay(span)) {
      const day = counted.get(date) ?? { date, upSeconds: 0, downSeconds: 0, maintenanceSeconds: 0 };
      counted.set(date, { ...day, [name]: day[name] + sign * seconds });
    }
  };
  add(since, 'maintenanceSeconds');
  for (const span of outside) {
    add(span, 'maintenanceSeconds', -1);
    add(span, up ? 'upSeconds' : 'downSeconds');
  }
  return lastDays([...counted.values()], keptDays);
}

/** Those that lie within so many days of the calendar up to the last one, also where nobody looked on some. */
export function lastDays(days: readonly Day[], number: number): Day[] {
  const last = days.at(-1);
  if (!last) return [];
  const first = new Date(Date.parse(last.date) - (number - 1) * dayMs).toISOString().slice(0, 10);
  return days.filter(({ date }) => date >= first);
}

function byDay({ from, to }: Span): { date: string; seconds: number }[] {
  const parts = [];
  for (let start = from.getTime(); start < to.getTime(); ) {
    const end = Math.min(to.getTime(), (Math.floor(start / dayMs) + 1) * dayMs);
    // Whole seconds of both ends, so that parts add up to the whole.
    const seconds = Math.floor(end / 1000) - Math.floor(start / 1000);
    parts.push({ date: new Date(start).toISOString().slice(0, 10), seconds });
    start = end;
  }
  return parts;
}

/** Days of several services together, in order. */
export function addDays(those: readonly Day[]): Day[] {
  const byDate = [...Map.groupBy(those, ({ date }) => date)];
  return byDate
    .map(([date, same]) => sumOf(same, date))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** What several services were on one day, together. */
export function sumOf(days: readonly Day[], date: string): Day {
  return days.reduce(
    (sum, day) => ({
      date,
      upSeconds: sum.upSeconds + day.upSeconds,
      downSeconds: sum.downSeconds + day.downSeconds,
      maintenanceSeconds: sum.maintenanceSeconds + day.maintenanceSeconds,
    }),
    { date, upSeconds: 0, downSeconds: 0, maintenanceSeconds: 0 },
  );
}

/** Percent of the time looked at in these days, maintenance left out; null when there was none. */
export function uptimeOf(days: readonly Pick<Day, 'upSeconds' | 'downSeconds'>[]): number | null {
  const up = days.reduce((sum, { upSeconds }) => sum + upSeconds, 0);
  const down = days.reduce((sum, { downSeconds }) => sum + downSeconds, 0);
  return up + down === 0 ? null : (up / (up + down)) * 100;
}
