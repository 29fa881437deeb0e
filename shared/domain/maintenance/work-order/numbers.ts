import type { Context } from '../../../platform/context/context.ts';
import { takeNumbers } from '../../../platform/firestore/counter.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { serially } from '../../../platform/serially/serially.ts';

/** The counter of an organisation's work orders. */
export const workOrderCounter = 'workOrders';

const largestLease = 100;
const quicklyMs = 10_000;

type Lease = { next: number; end: number; size: number; takenAt: number };

/** Gives out the numbers of an organisation's work orders. */
export type WorkOrderNumbers = (context: Context, count?: number) => Promise<number>;

/**
 * Numbers that are unique and rise, without all creations contending for one counter: this instance leases some at a
 * time, one when orders are rare and up to a hundred when they are many. Numbers of a lease that is not used up are
 * lost, so that there may be gaps; of two instances the later one may give the lower number within a few seconds.
 */
export function createNumbers(store: Store): WorkOrderNumbers {
  const leases = new Map<string, Lease>();

  return (context, count = 1) =>
    serially(`numbers/${context.organisationId}`, async () => {
      const key = context.organisationId;
      let lease = leases.get(key);
      if (!lease || lease.end - lease.next < count || expired(lease, store.now())) {
        lease = await renew(store, context, lease, count);
        leases.set(key, lease);
      }
      const first = lease.next;
      lease.next += count;
      return first;
    });
}

async function renew(store: Store, context: Context, last: Lease | undefined, count: number): Promise<Lease> {
  const takenAt = store.now().getTime();
  const soon = last && takenAt - last.takenAt < quicklyMs;
  const size = Math.max(count, soon ? Math.min(last.size * 2, largestLease) : 1);
  const next = await takeNumbers(store, context, workOrderCounter, size);
  return { next, end: next + size, size, takenAt };
}

function expired({ takenAt }: Lease, now: Date): boolean {
  return now.getTime() - takenAt >= quicklyMs;
}
