import { clip, hoursOf, type Interval, union } from './intervals.ts';

/** A period with its times of downtime, scheduled or not, and those in which the asset was not needed. */
export type Downtime = { period: Interval; downtime: readonly Interval[]; idle: readonly Interval[] };

/**
 * Availability in percent: uptime ÷ (total − idle) × 100, of one asset or of all hours of several; null when they were idle
 * all the time. What overlaps is counted once, and downtime while idle is not downtime.
 */
export function availability(assets: readonly Downtime[]): number | null {
  const hours = { up: 0, needed: 0 };
  for (const { period, downtime, idle } of assets) {
    const hoursWithin = (intervals: readonly Interval[]) => hoursOf(union(clip(intervals, period)));
    const total = hoursOf([period]);
    hours.needed += total - hoursWithin(idle);
    hours.up += total - hoursWithin([...idle, ...downtime]);
  }
  return hours.needed <= 0 ? null : (hours.up / hours.needed) * 100;
}

/** Inherent availability in percent: MTBF ÷ (MTBF + MTTR) × 100; null when either is undefined, or both are 0. */
export function inherentAvailability(mtbf: number | null, mttr: number | null): number | null {
  if (mtbf === null || mttr === null || mtbf + mttr === 0) return null;
  return (mtbf / (mtbf + mttr)) * 100;
}
