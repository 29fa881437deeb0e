import type { Context } from '../../../platform/context/context.ts';
import { organisationRoot, type Store } from '../../../platform/firestore/store.ts';

/** Takes the next `count` numbers for this instance; answers the first. */
export async function leaseNumbers(store: Store, context: Context, count: number): Promise<number> {
  const firestore = await store.firestore();
  const counter = organisationRoot(firestore, context.organisationId)
    .collection('counters')
    .doc('workOrders');
  context.usage.reads += 1;
  context.usage.writes += 1;
  return firestore.runTransaction(async transaction => {
    const next = Number((await transaction.get(counter)).get('next') ?? 1);
    transaction.set(counter, { next: next + count });
    return next;
  });
}
