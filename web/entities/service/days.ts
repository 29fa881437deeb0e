import type { Service } from '../../app/api-types.ts';

export type Day = Service['days'][number];

/** How many days are shown. */
export const shownDays = 90;

const dayMs = 86_400_000;

/** The last 90 days of UTC up to today, the newest last; where nobody looked there is a day of nothing. */
export function lastDays(days: readonly Day[], now: number): Day[] {
  const known = new Map(days.map(day => [day.date, day]));
  return Array.from({ length: shownDays }, (_, index) => {
    const date = new Date(now - (shownDays - 1 - index) * dayMs).toISOString().slice(0, 10);
    return known.get(date) ?? { date, upSeconds: 0, downSeconds: 0, maintenanceSeconds: 0 };
  });
}

/** Percent of the time looked at on a day, maintenance left out; null when there was none. */
export function uptimeOfDay({ upSeconds, downSeconds }: Day): number | null {
  const looked = upSeconds + downSeconds;
  return looked === 0 ? null : (upSeconds / looked) * 100;
}

/** A percentage with two decimals, rounded down: what was not up all the time is never called 100 %. */
export function formatUptime(percent: number): string {
  // The tiny bit takes away the dust of binary fractions, as in 99.99 × 100.
  return `${Math.floor(percent * 100 + 1e-6) / 100} %`;
}

/** A day in words: `12 March 2026: 99.3 % up, 10 min down`. */
export function dayInWords(day: Day): string {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day.date),
  );
  const uptime = uptimeOfDay(day);
  const parts = [
    uptime === null ? null : `${formatUptime(uptime)} up`,
    day.downSeconds > 0 ? `${minutes(day.downSeconds)} down` : null,
    day.maintenanceSeconds > 0 ? `${minutes(day.maintenanceSeconds)} of maintenance` : null,
  ].filter(part => part !== null);
  return `${date}: ${parts.join(', ') || 'not looked at'}`;
}

function minutes(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
