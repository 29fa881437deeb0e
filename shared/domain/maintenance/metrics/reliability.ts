import { clip, hoursOf, type Interval, union } from './intervals.ts';

/** What an asset did in a period: instants of its failures, and the times it stood still for any reason. */
export type Operation = { period: Interval; failures: readonly string[]; stopped: readonly Interval[] };

/** A stretch between two failures, or between one and an end of the period; `hours` are operating hours. */
export type Run = Interval & { hours: number; failed: boolean };

/**
 * The intervals behind MTBF: the period cut at each failure. Their hours add up to the operating hours, overlapping
 * standstills counted once; failures outside the period are not of it.
 */
export function runsBetween({ period, failures, stopped }: Operation): Run[] {
  const within = failures.filter(at => period.from <= at && at < period.to).toSorted();
  const standstills = union(stopped);
  const starts = [period.from, ...within];
  return starts
    .map((from, index) => {
      const to = within[index] ?? period.to;
      const hours = hoursOf([{ from, to }]) - hoursOf(clip(standstills, { from, to }));
      return { from, to, hours, failed: index < within.length };
    })
    .filter(({ from, to, failed }) => failed || from < to);
}

/** Mean time between failures: operating hours ÷ failures; null without failures. Of a fleet: all its runs. */
export function mtbf(runs: readonly Run[]): number | null {
  const failures = runs.filter(({ failed }) => failed).length;
  if (failures === 0) return null;
  return runs.reduce((sum, { hours }) => sum + hours, 0) / failures;
}

/**
 * Mean time to repair: repair hours ÷ repair events; null without any. Give repairs of failures only, never PMs, each from
 * where it is to be measured: the asset's stop, or the start of work.
 */
export function mttr(repairs: readonly Interval[]): number | null {
  return repairs.length === 0 ? null : hoursOf(repairs) / repairs.length;
}
