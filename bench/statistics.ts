/** The middle of some values; of an even count the mean of the two in the middle. @throws Error when there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (lower === undefined || upper === undefined) throw new Error('There is no median of no values.');
  return (lower + upper) / 2;
}

/** The value that so large a share of all do not exceed. @param share 0.95 @throws Error when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('There is no quantile of no values.');
  return value;
}

/** The median, over the rounds, of one side's value in a round divided by the other's in the same round. */
export function medianRatio(values: readonly number[], others: readonly number[]): number {
  if (values.length !== others.length) throw new Error('Both sides of a ratio need the same rounds.');
  return median(values.map((value, round) => value / (others[round] ?? Number.NaN)));
}

/** Two sides by their medians, and the first divided by the second, round by round. */
export function versus(values: readonly number[], others: readonly number[]) {
  return { value: median(values), other: median(others), ratio: medianRatio(values, others) };
}
