import type { WorkOrder } from '../../work-order/schemas.ts';
import { deadline, defaultTolerance } from '../pm-compliance.ts';
import { isFailure } from '../work.ts';
import type { DayOf } from './day-in.ts';
import { addTo, type Days, type Figures } from './figures.ts';

/** What one order adds to the figures of which days, in the organisation and each of its parts. */
export type Contribution = {
  /** `organisation`, `type:corrective`, `site:<id>`, `asset:<id>` */
  scopes: readonly string[];
  /** When it was completed, closed or cancelled. */
  endedAt: string | null;
  days: Days;
};

/** What an order adds that is not there. */
export const nothing: Contribution = { scopes: [], endedAt: null, days: {} };

type Facts = { endedAt: string | null; day: DayOf };

/**
 * What an order, as it is now, adds to the days: of the past, and of days to come on which it falls due. It follows from the
 * order alone, so that it does not matter when, how often or in which order changes are looked at.
 */
export function contributionOf(order: WorkOrder, { endedAt, day }: Facts): Contribution {
  const days: Days = {};
  const put = (date: string, figures: Figures) => addTo(days, date, figures);
  const opened = day(order.reportedAt ?? order.createdAt);
  const ended = endedAt === null ? null : later(day(endedAt), opened);

  put(opened, { opened: 1, waiting: 1 });
  if (ended) put(ended, { waiting: -1 });
  if (order.completedAt) put(day(order.completedAt), { completed: 1 });
  for (const { at, minutes, cost } of order.labour)
    put(day(at), { labourMinutes: minutes, labourCost: cost });
  for (const { at, amount } of order.costs) put(day(at), { otherCost: amount });
  putOverdue(put, order, { opened, ended, day });
  putBacklog(put, order, { opened, ended, day });
  if (order.status !== 'cancelled') putKind(put, order, { opened, ended, day });

  const scopes = ['organisation', `type:${order.type}`];
  if (order.siteId) scopes.push(`site:${order.siteId}`);
  if (order.assetId) scopes.push(`asset:${order.assetId}`);
  return { scopes, endedAt, days };
}

type Put = (date: string, figures: Figures) => void;
type Span = { opened: string; ended: string | null; day: DayOf };

/** Overdue at the end of its due day, and of each day after it until it ends. */
function putOverdue(put: Put, { dueAt }: WorkOrder, { opened, ended, day }: Span): void {
  if (!dueAt) return;
  const from = later(day(dueAt), opened);
  if (ended && ended <= from) return;
  put(from, { overdue: 1 });
  if (ended) put(ended, { overdue: -1 });
}

/** Its estimate waits from its opening; what is worked makes it less, and its end takes the rest. */
function putBacklog(put: Put, { estimatedMinutes, labour }: WorkOrder, { opened, ended, day }: Span): void {
  if (estimatedMinutes === null) return;
  let left = estimatedMinutes;
  const work = (date: string, minutes: number) => {
    const worked = Math.min(left, minutes);
    left -= worked;
    put(date, { backlogMinutes: -worked });
  };
  put(opened, { backlogMinutes: estimatedMinutes });
  const booked = labour.map(({ at, minutes }) => ({ date: later(day(at), opened), minutes }));
  for (const { date, minutes } of booked.toSorted(
    (one, other) => Number(one.date > other.date) - Number(one.date < other.date),
  ))
    if (!ended || date < ended) work(date, minutes);
  if (ended) work(ended, left);
}

/** What only failures, and only PMs, count. */
function putKind(put: Put, { type, startedAt, completedAt, dueAt }: WorkOrder, { opened, day }: Span): void {
  if (isFailure(type)) put(opened, { failures: 1 });
  if (isFailure(type) && startedAt && completedAt)
    put(day(completedAt), { repairs: 1, repairMinutes: minutesBetween(startedAt, completedAt) });
  if (type !== 'preventive' || !dueAt) return;
  const last = deadline({ dueAt }, defaultTolerance);
  put(day(last), { pmDue: 1, pmOnTime: Number(completedAt !== null && completedAt <= last) });
}

function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
