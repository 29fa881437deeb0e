/** One table of the report, and what is to be known about it. */
export type Section = {
  title: string;
  /** How it was measured, in one or two sentences. */
  how: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
};

/** What a measurement that is to reach something shows: `0.97 (aim ≥ 0.90)`. */
export function withAim(value: number, aim: string): string {
  return `${value.toFixed(2)} (aim ${aim})`;
}

/** A number for reading: `1,234`. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** A number for reading, with one decimal: `2.9`. */
export function tenths(value: number): string {
  return value.toFixed(1);
}
