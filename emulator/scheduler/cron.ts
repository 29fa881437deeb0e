import { Cron } from 'croner';

const value = String.raw`(?:\d{1,2}|[A-Za-z]{3})`;
const item = String.raw`(?:\*|${value}(?:-${value})?)(?:/\d{1,2})?`;
const field = `${item}(?:,${item})*`;
const fiveFields = new RegExp(String.raw`^\s*${field}(?:\s+${field}){4}\s*$`);

/** Whether this is a schedule in unix-cron form, of five fields, that comes due at all. */
export function isSchedule(schedule: string): boolean {
  if (!fiveFields.test(schedule)) return false;
  try {
    return cron(schedule, 'UTC').nextRun() !== null;
  } catch {
    return false;
  }
}

/** Whether this is a name of the tz database; an offset (`+01:00`) is none. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The first time after an instant at which a schedule is due, by the clocks of a zone. A time of day that they skip in
 * spring is due right after the gap; one that they show twice in autumn, the first time. What is due every so many minutes or
 * hours goes on through both.
 *
 * @throws Error when the schedule or the zone is none.
 */
export function nextRun(schedule: string, timeZone: string, after: Date): Date {
  const next = cron(schedule, timeZone).nextRun(after);
  if (next === null) throw new Error(`${schedule} is never due.`);
  return next;
}

function cron(schedule: string, timezone: string): Cron {
  return new Cron(schedule.trim(), { timezone, mode: '5-part', fixedTimeRule: 'no-wildcard' });
}
