/** How late is still on time: some days, or a share of the order's interval up to `mostDays`, where it has one. */
export type Tolerance = { days: number; share?: number; mostDays?: number };

/** A preventive order; `intervalDays` is how often its work recurs. A cancelled order was not due: leave it out. */
export type PreventiveOrder = {
  dueAt: string | null;
  completedAt: string | null;
  intervalDays?: number | null;
};

/** `due` are the orders judged, `undated` those that cannot be; `percent` is null when none was due. */
export type Compliance = { due: number; onTime: number; undated: number; percent: number | null };

export const defaultTolerance: Tolerance = { days: 1 };

const dayMs = 86_400_000;

/** The latest time at which an order is on time; a day is 24 hours. */
export function deadline(
  { dueAt, intervalDays }: { dueAt: string; intervalDays?: number | null | undefined },
  { days, share, mostDays = Number.POSITIVE_INFINITY }: Tolerance,
): string {
  const late = share !== undefined && intervalDays ? Math.min(share * intervalDays, mostDays) : days;
  return new Date(Date.parse(dueAt) + late * dayMs).toISOString();
}

/** Whether an order with a due date was done on time; undefined while it is neither done nor too late. */
export function wasOnTime(
  { dueAt, completedAt, intervalDays }: PreventiveOrder & { dueAt: string },
  at: string,
  tolerance: Tolerance,
): boolean | undefined {
  const last = deadline({ dueAt, intervalDays }, tolerance);
  if (completedAt) return completedAt <= last;
  return last < at ? false : undefined;
}

/**
 * PM compliance (SMRP 5.4.14): PM orders done on time ÷ due × 100.
 *
 * @param orders those whose due date is in the period, and any without one, which never count as compliant.
 * @param at the instant at which to judge: what is not done and still has time is not due yet.
 */
export function pmCompliance(
  orders: readonly PreventiveOrder[],
  at: string,
  tolerance: Tolerance = defaultTolerance,
): Compliance {
  const judged = orders.map(({ dueAt, ...order }) =>
    dueAt ? wasOnTime({ ...order, dueAt }, at, tolerance) : undefined,
  );
  const due = judged.filter(onTime => onTime !== undefined).length;
  const onTime = judged.filter(Boolean).length;
  const undated = orders.filter(({ dueAt }) => !dueAt).length;
  return { due, onTime, undated, percent: due === 0 ? null : (onTime / due) * 100 };
}
