import { withDeadline } from '../../../platform/firestore/deadline.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { alertDeliveries } from './schemas.ts';

/** A document of an organisation. */
export type Place = { organisationId: string; id: string };

/** The deliveries of all organisations that are due, the longest due first. */
export async function findDue(store: Store, limit: number): Promise<Place[]> {
  const firestore = await store.firestore();
  const due = firestore
    .collectionGroup(alertDeliveries.collection)
    .where('nextAttemptAt', '<=', store.now().toISOString())
    .orderBy('nextAttemptAt')
    .select()
    .limit(limit);
  const { docs } = await withDeadline(due.get(), 'reading');
  return docs.map(({ ref }) => ({ organisationId: ref.parent.parent?.id ?? '', id: ref.id }));
}
