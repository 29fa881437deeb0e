import { authorise } from '../../../platform/context/authorise.ts';
import type { Context } from '../../../platform/context/context.ts';
import { Conflict, Unprocessable } from '../../../platform/errors/errors.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { MaintenanceDeps } from '../deps.ts';
import { findTransition, transitions } from './rules.ts';
import { type TransitionCreate, type WorkOrder, workOrders } from './schemas.ts';

/**
 * Brings a work order into another state, along the table of transitions.
 *
 * @throws Conflict naming the states it may go to; Unprocessable when the reason is missing.
 */
export async function transitionWorkOrder(
  { store }: Pick<MaintenanceDeps, 'store'>,
  context: Context,
  { id, to, reason, version }: TransitionCreate & { id: string; version?: number | undefined },
): Promise<WorkOrder> {
  return runChange(store, context, async change => {
    const before = await change.get(workOrders, id);
    requireVersion(before, version);
    const transition = findTransition(before.status, to);
    if (!transition) throw refusal(before.status, to);
    authorise(context, transition.permission);
    if (transition.reason && !reason) throw reasonMissing(to);
    const fields = { status: to, statusReason: reason ?? null, ...times(before, to, change.now) };
    return change.update(workOrders, before, fields, 'transitioned');
  });
}

/** When work began and ended. What leaves completed is not complete any more. */
function times(before: WorkOrder, to: WorkOrder['status'], now: string): Partial<WorkOrder> {
  switch (to) {
    case 'in_progress':
      return { startedAt: before.startedAt ?? now, completedAt: null };
    case 'completed':
      return { completedAt: now };
    default:
      return {};
  }
}

function refusal(from: WorkOrder['status'], to: WorkOrder['status']): Conflict {
  const allowed = transitions[from].map(transition => transition.to);
  const rest = allowed.length > 0 ? `It can become ${allowed.join(', ')}.` : 'It stays as it is.';
  return new Conflict('transition-refused', `A work order that is ${from} cannot become ${to}. ${rest}`, {
    from,
    to,
    allowed,
  });
}

function reasonMissing(to: string): Unprocessable {
  return new Unprocessable('invalid-body', `reason: say why the work order becomes ${to}.`, {
    errors: [{ path: 'reason', message: `is needed to become ${to}` }],
  });
}
