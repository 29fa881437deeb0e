import { Temporal } from 'temporal-polyfill';

/** A cell that does not say what its column needs. Its message ends a sentence that begins with the cell. */
export class BadCell extends Error {}

const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const slashDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))? ?(AM|PM)?)?$/i;
const dotDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * An instant: RFC 3339, or local time in the given zone as `2004-07-01`, `2004-07-01 22:12:00`, `06/26/2018 10:58:54 AM`
 * (month first) or `26.06.2018 10:58`. The result is UTC.
 *
 * @throws BadCell
 */
export function readInstant(cell: string, timeZone: string): string {
  const instant = /(?:Z|[+-]\d{2}:?\d{2})$/.test(cell) && cell.includes('T') ? Date.parse(cell) : Number.NaN;
  if (!Number.isNaN(instant)) return new Date(instant).toISOString();
  try {
    const local = Temporal.PlainDateTime.from(readLocal(cell), { overflow: 'reject' });
    return new Date(local.toZonedDateTime(timeZone).epochMilliseconds).toISOString();
  } catch (cause) {
    throw new BadCell('is no date; write 2018-06-26 or 2018-06-26 10:58:54', { cause });
  }
}

function readLocal(cell: string): Temporal.PlainDateTimeLike {
  const iso = isoDate.exec(cell);
  if (iso) return dateTime(iso[1], iso[2], iso[3], iso.slice(4));
  const slash = slashDate.exec(cell);
  if (slash) return dateTime(slash[3], slash[1], slash[2], slash.slice(4));
  const dot = dotDate.exec(cell);
  if (dot) return dateTime(dot[3], dot[2], dot[1], dot.slice(4));
  throw new RangeError('No known form');
}

function dateTime(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  [hour = '0', minute = '0', second = '0', half]: (string | undefined)[],
): Temporal.PlainDateTimeLike {
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour);
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return { ...date, hour: hours, minute: Number(minute), second: Number(second) };
}

/** An amount in major units, `-1,234.50`, as minor units of the currency. @throws BadCell */
export function readMoney(cell: string, currency: string): number {
  const plain = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(cell) ? cell.replaceAll(',', '') : cell;
  const [, sign, whole = '', fraction = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(plain) ?? [];
  const digits = minorDigits(currency);
  if (!whole) throw new BadCell('is no amount; write 1234.50');
  if (/[1-9]/.test(fraction.slice(digits))) throw new BadCell(`has more than ${digits} decimals`);
  return Number(`${sign}${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`) + 0;
}

/** Minor units as major units, `-1234.50`. */
export function writeMoney(amount: number, currency: string): string {
  return (amount / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
}

/** A number such as `2` or `0.125`. @throws BadCell */
export function readNumber(cell: string): number {
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(cell)) throw new BadCell('is no number; write 1234.5');
  return Number(cell);
}

const digitsByCurrency = new Map<string, number>();

function minorDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}
