/** The line through the middle of each place of a drawing, broken where there is no value. */
export function lineThrough(values: readonly (number | null)[], y: (value: number) => number): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const begins = (values[index - 1] ?? null) === null;
      const x = index + 0.5;
      // A lone point is a dash, or it could not be seen.
      const alone = begins && (values[index + 1] ?? null) === null;
      return `${begins ? 'M' : 'L'}${alone ? x - 0.3 : x} ${round(y(value))}${alone ? 'h0.6' : ''}`;
    })
    .join('');
}

/** The least of 1, 2 and 5 times a power of ten that is not below a value; 1 for nothing. */
export function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find(step => step * power >= value) ?? 10) * power;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
