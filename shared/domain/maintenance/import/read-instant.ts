import { Temporal } from 'temporal-polyfill';
import { BadCell } from './bad-cell.ts';

/** How a file's local times are meant. */
export type Calendar = { timeZone: string; dates: 'month-first' | 'day-first' };

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?(?: ?([AP])\.?M\.?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|,? )${clock})?$`, 'i');
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,? ${clock})?$`, 'i');
const withOffset = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * An instant: RFC 3339, or local time in the file's zone as `2004-07-01`, `2004-07-01 22:12:00`, `06/26/2018 10:58:54 AM` or
 * `26.06.2018 10:58`. Between slashes and hyphens the file's order of month and day holds; with dots the day is first. A
 * time that the clocks skip is read as if they had not changed yet; of one that they show twice the first is taken.
 *
 * @returns RFC 3339 in UTC, with milliseconds.
 * @throws BadCell
 */
export function readInstant(cell: string, { timeZone, dates }: Calendar): string {
  try {
    if (withOffset.test(cell)) return utc(Temporal.Instant.from(cell));
    const local = Temporal.PlainDateTime.from(readLocal(cell, dates), { overflow: 'reject' });
    return utc(local.toZonedDateTime(timeZone));
  } catch (cause) {
    throw new BadCell(advice(cell, dates), { cause });
  }
}

function utc({ epochMilliseconds }: { epochMilliseconds: number }): string {
  return new Date(epochMilliseconds).toISOString();
}

function readLocal(cell: string, dates: Calendar['dates']): Temporal.PlainDateTimeLike {
  const [, year, , month, day, ...time] = yearFirst.exec(cell) ?? [];
  if (year) return { year: Number(year), month: Number(month), day: Number(day), ...readClock(time) };
  const [, first, sign, second, lastYear, ...lastTime] = yearLast.exec(cell) ?? [];
  if (!lastYear) throw new RangeError('No known form');
  const [lastMonth, lastDay] = sign === '.' || dates === 'day-first' ? [second, first] : [first, second];
  return { year: Number(lastYear), month: Number(lastMonth), day: Number(lastDay), ...readClock(lastTime) };
}

function readClock([hour = '0', minute = '0', second = '0', fraction = '0', half]: (string | undefined)[]) {
  if (half && (Number(hour) < 1 || Number(hour) > 12)) throw new RangeError('No hour of half a day');
  return {
    hour: half ? (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0')),
  };
}

function advice(cell: string, dates: Calendar['dates']): string {
  if (!/^\d{1,2}[-/]\d{1,2}[-/]\d{4}/.test(cell))
    return 'is no date; write 2018-06-26 or 2018-06-26 10:58:54';
  const [order, other] = dates === 'day-first' ? ['day', 'month-first'] : ['month', 'day-first'];
  return `is no date with the ${order} first; write 2018-06-26, or import with dates=${other}`;
}
