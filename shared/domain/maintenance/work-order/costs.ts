import type { CostEntry, LabourEntry } from './schemas.ts';

/** Cost of time worked: minutes at a rate an hour, minor units, rounded half up. */
export function labourCost({ minutes, hourlyRate }: Pick<LabourEntry, 'minutes' | 'hourlyRate'>): number {
  return Math.round((minutes * hourlyRate) / 60);
}

/** What an order's entries add up to. */
export function totals(labour: readonly LabourEntry[], costs: readonly CostEntry[]) {
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    totalMinutes: sum(labour.map(({ minutes }) => minutes)),
    totalCost: sum([...labour.map(({ cost }) => cost), ...costs.map(({ amount }) => amount)]),
  };
}
