import type { Store } from '../../../platform/firestore/store.ts';
import { organisations } from './schemas.ts';

/** The ids of all organisations. Costs one read for each. */
export async function organisationIds(store: Store): Promise<string[]> {
  const firestore = await store.firestore();
  const { docs } = await firestore.collectionGroup(organisations.collection).select().get();
  return docs.map(({ id }) => id);
}
