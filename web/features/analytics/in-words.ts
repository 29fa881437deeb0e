import { formatNumber } from '../../app/format.ts';

/** What a figure is measured in. */
export type Unit = 'count' | 'hours' | 'percent' | 'money';

/** A figure as people read it: `1,537 h`, `71.2 %`; a dash where it is undefined. */
export function inWords(value: number | null, unit: Unit, money: (minorUnits: number) => string): string {
  if (value === null) return '—';
  if (unit === 'money') return money(value);
  if (unit === 'count') return formatNumber(value);
  if (unit === 'percent') return `${rounded(value, 1)} %`;
  return `${rounded(value, Math.abs(value) < 100 ? 1 : 0)} h`;
}

/** How many of something: `1 failure`, `5,485 failures`. */
export function counted(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A day as a chart's end: `12 Mar 2026`. @param date `YYYY-MM-DD`, of whatever place. */
export function dayInWords(date: string): string {
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(date));
}

function rounded(value: number, digits: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(value);
}
