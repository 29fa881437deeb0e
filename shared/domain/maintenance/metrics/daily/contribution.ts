import { pmJudged } from '../../pm/rules.ts';
import type { WorkOrder } from '../../work-order/schemas.ts';
import { openingOf, stopOf, tellsOfFailure } from '../report/stops.ts';
import { isPlanned } from '../work.ts';
import { type DayOf, minutesBetween } from './day-in.ts';
import { addTo, type Days, type Figures } from './figures.ts';

/** What one thing adds to the figures of which days, in the organisation and each of its parts. */
export type Contribution = {
  /** `organisation`, `type:corrective`, `site:<id>`, `asset:<id>` */
  scopes: readonly string[];
  days: Days;
};

/** What a thing adds that is not there. */
export const nothing: Contribution = { scopes: [], days: {} };

type Facts = {
  /** When it was completed, closed or cancelled. */
  endedAt: string | null;
  /** When the downtimes began that somebody recorded for it. */
  stops: readonly string[];
  day: DayOf;
};

/**
 * What an order, as it is now, adds to the days: of the past, and of days to come on which it falls due. It follows from the
 * order alone, so that it does not matter when, how often or in which order changes are looked at.
 */
export function contributionOf(order: WorkOrder, { endedAt, stops, day }: Facts): Contribution {
  const days: Days = {};
  const put = (date: string, figures: Figures) => addTo(days, date, figures);
  const opened = day(openingOf(order));
  const ended = endedAt === null ? null : later(day(endedAt), opened);

  put(opened, { opened: 1, waiting: 1 });
  if (ended) put(ended, { waiting: -1 });
  if (order.completedAt) put(day(order.completedAt), { completed: 1 });
  const planned = isPlanned(order.type);
  for (const { at, minutes, cost } of order.labour)
    put(day(at), { labourMinutes: minutes, labourCost: cost, plannedLabourMinutes: planned ? minutes : 0 });
  for (const { at, amount } of order.costs) put(day(at), { otherCost: amount });
  putOverdue(put, order, { opened, ended, day });
  putBacklog(put, order, { opened, ended, day });
  if (tellsOfFailure(order)) putFailure(put, order, { opened, stops, day });
  putPm(put, order, day);

  const scopes = ['organisation', `type:${order.type}`];
  if (order.siteId) scopes.push(`site:${order.siteId}`);
  if (order.assetId) scopes.push(`asset:${order.assetId}`);
  return { scopes, days };
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
  put(opened, { estimated: 1, backlogMinutes: estimatedMinutes });
  const booked = labour.map(({ at, minutes }) => ({ date: later(day(at), opened), minutes }));
  for (const { date, minutes } of booked.toSorted(
    (one, other) => Number(one.date > other.date) - Number(one.date < other.date),
  ))
    if (!ended || date < ended) work(date, minutes);
  if (!ended) return;
  work(ended, left);
  put(ended, { estimated: -1 });
}

/** A failure when it is reported, and a repair when that is completed. */
function putFailure(
  put: Put,
  order: WorkOrder,
  { opened, stops, day }: Pick<Span, 'opened' | 'day'> & Pick<Facts, 'stops'>,
): void {
  const { assetId, startedAt, completedAt } = order;
  put(opened, { failures: 1, assetFailures: assetId ? 1 : 0 });
  if (!completedAt) return;
  const since = (start: string) => Math.max(0, minutesBetween(start, completedAt));
  put(day(completedAt), { repairs: 1, minutesFromStop: since(stopOf(order, stops)) });
  if (startedAt) put(day(completedAt), { startedRepairs: 1, minutesFromRepairStart: since(startedAt) });
}

/** A preventive order is judged when its time, tolerance included, is over. */
function putPm(put: Put, order: WorkOrder, day: DayOf): void {
  const { pmOnTimeAt, pmLateAt } = pmJudged(order);
  const judgedAt = pmOnTimeAt ?? pmLateAt;
  if (judgedAt) put(day(judgedAt), { pmDue: 1, pmOnTime: Number(pmOnTimeAt !== null) });
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
