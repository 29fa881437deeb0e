import { type Downtime, longestDays } from '../../downtime/schemas.ts';
import { isDone } from '../../work-order/rules.ts';
import type { WorkOrder } from '../../work-order/schemas.ts';
import type { Interval } from '../intervals.ts';
import { isFailure } from '../work.ts';

/** A standstill, and where it is known from. */
export type Stop = Interval & {
  reason: Downtime['reason'];
  source: 'downtime' | 'work-order';
  downtimeId: string | null;
  workOrderId: string | null;
  /** Whether it still lasts. */
  lasts: boolean;
};

/** Whether an order tells of a failure: one that was reported and not called off. */
export function tellsOfFailure({ type, status }: Pick<WorkOrder, 'type' | 'status'>): boolean {
  return isFailure(type) && status !== 'cancelled';
}

/** An order as figures take it: what is open or was called off was not completed, though an import says when. */
export function asFiguresTake(order: WorkOrder): WorkOrder {
  return isDone(order.status) || order.completedAt === null ? order : { ...order, completedAt: null };
}

/** When an order was opened: reported, or else created. */
export function openingOf({ reportedAt, createdAt }: Pick<WorkOrder, 'reportedAt' | 'createdAt'>): string {
  return reportedAt ?? createdAt;
}

/** The standstill that somebody recorded; while it lasts, up to now. */
export function recordedStop({ id, startedAt, endedAt, reason, workOrderId }: Downtime, now: string): Stop {
  const to = endedAt ?? (startedAt < now ? now : startedAt);
  const known = { source: 'downtime', downtimeId: id, workOrderId } as const;
  return { from: notTooLong(startedAt, to), to, reason, ...known, lasts: endedAt === null };
}

/**
 * The standstill that an order tells of, where nobody recorded one for it: from the report of the failure until the order is
 * completed. One that is not completed tells of none, because the asset may well be running.
 */
export function orderStop(order: WorkOrder, recorded: boolean): Stop | undefined {
  const { id, completedAt } = order;
  const from = openingOf(order);
  if (recorded || !completedAt || completedAt <= from || !tellsOfFailure(order)) return undefined;
  const known = { source: 'work-order', downtimeId: null, workOrderId: id } as const;
  return { from: notTooLong(from, completedAt), to: completedAt, reason: 'failure', ...known, lasts: false };
}

/** Where the asset stopped that an order repaired: where the first downtime recorded for it began, or at its report. */
export function stopOf(order: WorkOrder, recordedStarts: readonly string[]): string {
  const [first] = recordedStarts.toSorted();
  return first ?? openingOf(order);
}

/** Of what lasts longer than a downtime may, the last part counts. */
function notTooLong(from: string, to: string): string {
  const earliest = new Date(Date.parse(to) - longestDays * 86_400_000).toISOString();
  return from > earliest ? from : earliest;
}
