import type { MaintenanceWindow } from './schemas.ts';

type Window = Pick<MaintenanceWindow, 'services' | 'startsAt' | 'endsAt'>;

/** The windows of a service. */
export function windowsOf<W extends Window>(service: string, windows: readonly W[]): W[] {
  return windows.filter(({ services }) => services.length === 0 || services.includes(service));
}

/** Whether one of these windows is open at an instant (RFC 3339, UTC). */
export function isOpen(windows: readonly Window[], at: string): boolean {
  return windows.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
}

/** A stretch of time, its end not included. */
export type Span = { from: Date; to: Date };

/** What of a time is outside of all these windows, in order. */
export function outside({ from, to }: Span, windows: readonly Window[]): Span[] {
  const spans: Span[] = [];
  let reached = from;
  for (const { startsAt, endsAt } of windows.toSorted(byStart)) {
    const [start, end] = [new Date(startsAt), new Date(endsAt)];
    if (reached < start) spans.push({ from: reached, to: start < to ? start : to });
    if (end > reached) reached = end;
    if (reached >= to) return spans;
  }
  return [...spans, { from: reached, to }];
}

function byStart(one: Window, other: Window): number {
  return one.startsAt < other.startsAt ? -1 : Number(one.startsAt > other.startsAt);
}
