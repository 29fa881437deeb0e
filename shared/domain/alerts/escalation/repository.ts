import { withDeadline } from '../../../platform/firestore/deadline.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { alertEscalations } from './schemas.ts';

/** An escalation of an organisation, whose next step is due; its id is the alert's. */
export type DueEscalation = { organisationId: string; id: string };

/** The escalations of all organisations that are due, the longest due first. */
export async function findDueEscalations(store: Store, limit: number): Promise<DueEscalation[]> {
  const firestore = await store.firestore();
  const due = firestore
    .collectionGroup(alertEscalations.collection)
    .where('nextAt', '<=', store.now().toISOString())
    .orderBy('nextAt')
    .select()
    .limit(limit);
  const { docs } = await withDeadline(due.get(), 'reading');
  return docs.map(({ ref, id }) => ({ organisationId: ref.parent.parent?.id ?? '', id }));
}
