/** The day on which an instant falls, `YYYY-MM-DD`. */
export type DayOf = (instant: string) => string;

/** The days of a place: on which an instant falls, and when one begins. */
export type Calendar = { day: DayOf; start: (date: string) => string };

/** @param zone IANA name, such as Europe/Berlin. */
export function calendarOf(zone: string): Calendar {
  const day = dayIn(zone);
  const starts = new Map<string, string>();
  const start = (date: string) => {
    const known = starts.get(date) ?? startOf(date, day);
    starts.set(date, known);
    return known;
  };
  return { day, start };
}

/** Minutes from one instant to another. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
}

/** Days of a time zone. @param zone IANA name, such as Europe/Berlin. */
export function dayIn(zone: string): DayOf {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return instant => {
    const found = parts.formatToParts(new Date(instant));
    const part = (type: string) => found.find(one => one.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  };
}

/** The day before a day. */
export function dayBefore(date: string): string {
  return daysBefore(date, 1);
}

/** The day after a day. */
export function dayAfter(date: string): string {
  return daysBefore(date, -1);
}

/** The day so many days before a day. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}

const halfADayAndMore = 16 * 3_600_000;

/** When a day begins: its first instant, whatever the clocks do. */
export function startOf(date: string, day: DayOf): string {
  let before = Date.parse(date) - halfADayAndMore;
  let begun = Date.parse(date) + halfADayAndMore;
  while (begun - before > 1) {
    const middle = Math.floor((before + begun) / 2);
    if (day(new Date(middle).toISOString()) < date) before = middle;
    else begun = middle;
  }
  return new Date(begun).toISOString();
}
