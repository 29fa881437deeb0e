import { withDeadline } from '../../../platform/firestore/deadline.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { alertDeliveries } from './schemas.ts';

/** A delivery of an organisation that is due. */
export type DueDelivery = { organisationId: string; id: string };

/** The deliveries of all organisations that are due, the longest due first; of those told together one. */
export async function findDueDeliveries(store: Store, limit: number): Promise<DueDelivery[]> {
  const firestore = await store.firestore();
  const due = firestore
    .collectionGroup(alertDeliveries.collection)
    .where('nextAttemptAt', '<=', store.now().toISOString())
    .orderBy('nextAttemptAt')
    .select('batch')
    .limit(limit);
  const { docs } = await withDeadline(due.get(), 'reading');
  const together = Map.groupBy(
    docs,
    document => `${document.ref.parent.path} ${document.get('batch') ?? document.id}`,
  );
  return [...together.values()].flatMap(([first]) =>
    first ? [{ organisationId: first.ref.parent.parent?.id ?? '', id: first.id }] : [],
  );
}
