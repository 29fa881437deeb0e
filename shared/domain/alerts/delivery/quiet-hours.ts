import { Temporal } from 'temporal-polyfill';
import type { QuietHours } from '../preference/schemas.ts';

/**
 * When the quiet hours end that an instant lies in; undefined when it lies in none. Times are the wall clock's: on a night
 * when clocks change the hours are longer or shorter, and a time that is skipped is the one just after.
 *
 * @returns RFC 3339 in UTC, later than `now`.
 */
export function quietUntil({ from, to }: QuietHours, timeZone: string, now: Date): string | undefined {
  if (from === to) return undefined;
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  // Hours over midnight may have begun yesterday.
  for (const day of [today.subtract({ days: 1 }), today]) {
    const begin = at(day, from, timeZone);
    const end = at(from < to ? day : day.add({ days: 1 }), to, timeZone);
    if (begin <= now.getTime() && now.getTime() < end) return new Date(end).toISOString();
  }
  return undefined;
}

function at(day: Temporal.PlainDate, time: string, timeZone: string): number {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}
