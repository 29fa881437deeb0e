import { BadCell } from './bad-cell.ts';

const withThousands = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** An amount in major units, `-1,234.50` or as SAP has it `1234.50-`, as minor units of the currency. @throws BadCell */
export function readMoney(cell: string, currency: string): number {
  const [, sign, whole = '', fraction = ''] = /^([+-]?)(\d{1,15})(?:\.(\d+))?$/.exec(plain(cell)) ?? [];
  const digits = minorDigits(currency);
  if (!whole) throw new BadCell('is no amount; write 1234.50');
  if (/[1-9]/.test(fraction.slice(digits))) throw new BadCell(`has more than ${digits} decimals`);
  // Adding 0 makes 0 of -0.
  return Number(`${sign}${whole}${fraction.slice(0, digits).padEnd(digits, '0')}`) + 0;
}

/** Minor units as major units, `-1234.50`. */
export function writeMoney(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
}

/** A number such as `2`, `0.125` or `1,000`. @throws BadCell */
export function readNumber(cell: string): number {
  const number = plain(cell);
  if (!/^[+-]?\d{1,15}(?:\.\d+)?$/.test(number)) throw new BadCell('is no number; write 1234.5');
  return Number(number) + 0;
}

/** Without the commas between thousands, and with the sign in front. */
function plain(cell: string): string {
  const signed = /^\d.*-$/.test(cell) ? `-${cell.slice(0, -1)}` : cell;
  return withThousands.test(signed) ? signed.replaceAll(',', '') : signed;
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
