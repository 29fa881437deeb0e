import { systemContext } from '../../../platform/context/context.ts';
import type { FoundAnywhere } from '../../../platform/firestore/query.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { findOverdue } from './repository.ts';
import { workOrders } from './schemas.ts';

const atOnce = 20;
const mostAtATime = 500;

/**
 * Notices orders whose due date has passed, of all organisations: each says so once for each due date, by the event
 * `work-order.became-overdue`. Twice or by two at once, it comes to the same.
 *
 * @returns how many there were. @throws AggregateError when some could not be marked; the others were.
 */
export async function sweepOverdue(store: Store): Promise<number> {
  let marked = 0;
  for (;;) {
    const found = await findOverdue(store, mostAtATime);
    const failures: unknown[] = [];
    for (let start = 0; start < found.length; start += atOnce) {
      const some = found.slice(start, start + atOnce).map(one => mark(store, one));
      for (const outcome of await Promise.allSettled(some))
        if (outcome.status === 'rejected') failures.push(outcome.reason);
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} orders could not be marked.`);
    marked += found.length;
    if (found.length < mostAtATime) return marked;
  }
}

async function mark(store: Store, { organisationId, id }: FoundAnywhere): Promise<void> {
  await runChange(store, systemContext(organisationId, 'overdue-sweep', id), async change => {
    const [order] = await change.getMany(workOrders, [id]);
    // It may have been deleted, ended, put off or marked since it was found.
    if (!order?.unnoticedDueAt || order.unnoticedDueAt >= change.now) return;
    change.update(workOrders, order, { overdueSince: order.unnoticedDueAt }, 'became-overdue');
  });
}
