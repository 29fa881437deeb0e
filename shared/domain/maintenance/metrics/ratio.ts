/** A sum by another; null where the other is 0, and the figure undefined. */
export function ratio(sum: number, by: number): number | null {
  return by === 0 ? null : sum / by;
}

/** A part of a whole in percent; null where there is no whole. */
export function percentage(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}
