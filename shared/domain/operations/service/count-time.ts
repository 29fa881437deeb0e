import type { Day } from './schemas.ts';

const dayMs = 86_400_000;
const keptDays = 90;
/** Between two checks, fifteen minutes apart, with one left out; beyond that nobody knows. */
const mostSeconds = 45 * 60;

/**
 * Adds the time since the last check to the days it was in. What was not looked at for long is counted as neither.
 *
 * @param up how the service was in that time.
 * @returns the last 90 days.
 */
export function countTime(days: readonly Day[], from: Date, to: Date, up: boolean): Day[] {
  const counted = new Map(days.map(day => [day.date, day]));
  if (to.getTime() - from.getTime() > mostSeconds * 1000) return [...days];
  for (let start = from.getTime(); start < to.getTime(); ) {
    const end = Math.min(to.getTime(), (Math.floor(start / dayMs) + 1) * dayMs);
    const date = new Date(start).toISOString().slice(0, 10);
    const { upSeconds = 0, downSeconds = 0 } = counted.get(date) ?? {};
    const seconds = Math.round((end - start) / 1000);
    counted.set(date, {
      date,
      upSeconds: upSeconds + (up ? seconds : 0),
      downSeconds: downSeconds + (up ? 0 : seconds),
    });
    start = end;
  }
  return [...counted.values()].slice(-keptDays);
}

/** Percent of the time looked at in the last days, the newest last; null when there was none. */
export function uptimeOf(days: readonly Day[], lastDays = 30): number | null {
  const last = days.slice(-lastDays);
  const up = last.reduce((sum, { upSeconds }) => sum + upSeconds, 0);
  const down = last.reduce((sum, { downSeconds }) => sum + downSeconds, 0);
  return up + down === 0 ? null : (up / (up + down)) * 100;
}
