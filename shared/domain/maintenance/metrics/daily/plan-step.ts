import { isDeepStrictEqual } from 'node:util';
import type { ChangeEvent } from '../../../../platform/events/change-event.ts';
import { isOpen, statuses } from '../../work-order/rules.ts';
import { type WorkOrder, workOrders } from '../../work-order/schemas.ts';
import { type Contribution, contributionOf, nothing } from './contribution.ts';
import type { DayOf } from './day-in.ts';
import { type Delta, difference, summed } from './difference.ts';
import { stockDeltas } from './stock-deltas.ts';

/** An order as it is, unless it was deleted, and what was counted of it before. */
export type Known = { id: string; order: WorkOrder | undefined; before: Contribution };

/** The organisation's days, and up to which of them figures were closed; null before the first. */
export type Facts = { day: DayOf; through: string | null };

/** What some events come to. */
export type Step = {
  contributions: { id: string; after: Contribution }[];
  deltas: Delta[];
  /** Those of them, for the whole organisation, that change days which were closed. */
  restated: Delta[];
};

const endings: readonly unknown[] = statuses.filter(status => !isOpen(status));

/** The orders that events are about. */
export function ordersOf(events: readonly ChangeEvent[]): string[] {
  return [...new Set(events.map(event => idIn(workOrders.path, event)).filter(id => id !== undefined))];
}

/** Works out what changed. Pure; the events tell which orders changed and how stock moved, the orders the rest. */
export function planStep(events: readonly ChangeEvent[], known: readonly Known[], facts: Facts): Step {
  const ended = endingsIn(events);
  const changed = known
    .map(({ id, order, before }) => {
      const endedAt = order ? endOf(order, ended.get(id) ?? before.endedAt) : null;
      const after = order ? contributionOf(order, { endedAt, day: facts.day }) : nothing;
      return { id, before, after };
    })
    .filter(({ before, after }) => !isDeepStrictEqual(before, after));
  const orders = changed.flatMap(({ before, after }) => difference(before, after));
  const deltas = summed([...orders, ...events.flatMap(event => stockDeltas(event, facts.day))]);
  const isRestated = ({ scope, date }: Delta) =>
    scope === 'organisation' && facts.through !== null && date <= facts.through;
  return {
    contributions: changed.map(({ id, after }) => ({ id, after })),
    deltas,
    restated: deltas.filter(isRestated),
  };
}

/** When orders came to an end, by the last event that says so: a cancelled order does not tell itself. */
function endingsIn(events: readonly ChangeEvent[]): Map<string, string> {
  const found = events.flatMap(event => {
    const id = idIn(workOrders.path, event);
    return id && endings.includes(event.after?.status) ? [[id, event.recordedAt] as const] : [];
  });
  return new Map(found);
}

function endOf({ status, completedAt, updatedAt }: WorkOrder, known: string | null): string | null {
  if (isOpen(status)) return null;
  return completedAt ?? known ?? updatedAt;
}

function idIn(path: string, { subject }: ChangeEvent): string | undefined {
  return subject.startsWith(`${path}/`) ? subject.slice(path.length + 1) : undefined;
}
