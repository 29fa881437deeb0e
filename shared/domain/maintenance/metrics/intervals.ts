/** A stretch of time between two instants (RFC 3339, UTC with milliseconds); its end is not part of it. */
export type Interval = { from: string; to: string };

/** The same time as intervals that neither overlap nor touch, in order. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const { from, to } of intervals.toSorted(byStart)) {
    if (from >= to) continue;
    const last = joined.at(-1);
    if (!last || last.to < from) joined.push({ from, to });
    else if (last.to < to) last.to = to;
  }
  return joined;
}

/** What of the intervals lies within a period. */
export function clip(intervals: readonly Interval[], period: Interval): Interval[] {
  return intervals
    .map(({ from, to }) => ({
      from: from > period.from ? from : period.from,
      to: to < period.to ? to : period.to,
    }))
    .filter(({ from, to }) => from < to);
}

/** Hours that intervals last, one after the other: those that overlap count several times. */
export function hoursOf(intervals: readonly Interval[]): number {
  const milliseconds = intervals.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);
  return milliseconds / 3_600_000;
}

function byStart(one: Interval, other: Interval): number {
  return one.from < other.from ? -1 : Number(one.from > other.from);
}
