/** How late is still on time: some days, or a share of the order's interval up to `mostDays`, where it has one. */
export type Tolerance = { days: number; share?: number; mostDays?: number };

/**
 * The tolerance by which PM compliance (SMRP 5.4.14: PM orders done on time ÷ due × 100) is judged. A cancelled order was not
 * due, and one without a due date is not judged.
 */
export const defaultTolerance: Tolerance = { days: 1 };

const dayMs = 86_400_000;

/** The latest time at which an order is on time; a day is 24 hours, `intervalDays` is how often its work recurs. */
export function deadline(
  { dueAt, intervalDays }: { dueAt: string; intervalDays?: number | null | undefined },
  { days, share, mostDays = Number.POSITIVE_INFINITY }: Tolerance,
): string {
  const late = share !== undefined && intervalDays ? Math.min(share * intervalDays, mostDays) : days;
  return new Date(Date.parse(dueAt) + late * dayMs).toISOString();
}
