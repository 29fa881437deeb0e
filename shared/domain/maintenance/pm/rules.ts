import { isDone, type Status } from '../work-order/rules.ts';

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

type Order = { type: string; status: Status; dueAt: string | null; completedAt: string | null };

/** When a PM order is judged, its time with the tolerance being over: as on time or as late; no other order is. */
export function pmJudged({ type, status, dueAt, completedAt }: Order): {
  pmOnTimeAt: string | null;
  pmLateAt: string | null;
} {
  if (type !== 'preventive' || status === 'cancelled' || !dueAt) return { pmOnTimeAt: null, pmLateAt: null };
  const last = deadline({ dueAt }, defaultTolerance);
  const isOnTime = isDone(status) && completedAt !== null && completedAt <= last;
  return { pmOnTimeAt: isOnTime ? last : null, pmLateAt: isOnTime ? null : last };
}
