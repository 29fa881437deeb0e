import { withDeadline } from '../../../platform/firestore/deadline.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { alerts } from './schemas.ts';

/** Where an alert stands. */
export type AlertPlace = { organisationId: string; alertId: string };

/** Alerts of all organisations whose acknowledgement has run out, up to `limit`, the longest ago first. */
export async function findRunOut(store: Store, now: Date, limit: number): Promise<AlertPlace[]> {
  const firestore = await store.firestore();
  const runOut = firestore
    .collectionGroup(alerts.collection)
    .where('acknowledgedUntil', '<=', now.toISOString())
    .orderBy('acknowledgedUntil')
    .limit(limit);
  const { docs } = await withDeadline(runOut.get(), 'reading');
  return docs.map(document => ({
    organisationId: document.ref.parent.parent?.id ?? '',
    alertId: document.id,
  }));
}
