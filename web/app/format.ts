/** An amount of minor units in words: `$1,234.50`. */
export function formatMoney(minorUnits: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(minorUnits / 10 ** fractionDigits(currency));
}

/** Minor units of an amount as a person types it, or null when it is not an amount. */
export function parseMoney(typed: string, currency: string): number | null {
  const amount = Number(typed.trim().replace(',', '.'));
  if (typed.trim() === '' || !Number.isFinite(amount)) return null;
  return Math.round(amount * 10 ** fractionDigits(currency));
}

/** How many decimals the currency has. */
export function fractionDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** A count or quantity: `5,485`. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 3 }).format(value);
}

const byteUnits = ['kB', 'MB', 'GB', 'TB'] as const;

/** A size as files have it, in thousands: `812 bytes`, `24 kB`, `1.5 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  // 999,950 bytes are 1.0 MB rather than 1,000 kB.
  const power = Math.min(byteUnits.length, Math.floor(Math.log(bytes * 1.0005) / Math.log(1000)));
  const amount = bytes / 1000 ** power;
  return `${amount.toFixed(power > 1 && amount < 100 ? 1 : 0)} ${byteUnits[power - 1]}`;
}

/** Minutes as `1 h 30 min`. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ');
}

/** A day in a zone: `12 Mar 2026`. */
export function formatDay(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(instant));
}

/** Days in a zone, from the first to the last: `3–4 Nov 2026`. */
export function formatDays(first: string, last: string, timeZone: string): string {
  const format = { timeZone, day: 'numeric', month: 'short', year: 'numeric' } as const;
  const range = new Intl.DateTimeFormat('en-GB', format).formatRange(new Date(first), new Date(last));
  // Not every release of the Unicode data has days of one month close together.
  return range.replace(/^(\d+)\s*–\s*(\d)/, '$1–$2');
}

/** A day in a zone as short as it is clear: `12 Mar`, with the year when it is another than now's. */
export function formatShortDay(instant: string, timeZone: string, now: number): string {
  const year = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric' });
  if (year.format(new Date(instant)) !== year.format(now)) return formatDay(instant, timeZone);
  return new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' }).format(
    new Date(instant),
  );
}

const momentParts = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** A moment in a zone: `12 Mar 2026, 14:05`. */
export function formatMoment(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, ...momentParts }).format(new Date(instant));
}

/** A moment to the second: `12 Mar 2026, 14:05:09`. */
export function formatSecond(instant: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, ...momentParts, second: '2-digit' });
  return format.format(new Date(instant));
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago, or in how long: `3 hours ago`. */
export function formatRelative(instant: string, now: number): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  if (unit === 'second') return 'just now';
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}
