import { fromDocument } from '../../../platform/firestore/document.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type Import, imports } from './schemas.ts';

/** An import that is neither done nor given up. */
export type Unfinished = { organisationId: string; job: Import };

/** Those of all organisations; there are never many of them. */
export async function findUnfinished(store: Store): Promise<Unfinished[]> {
  const firestore = await store.firestore();
  const unfinished = firestore
    .collectionGroup(imports.collection)
    .where('status', 'in', ['queued', 'running'] satisfies Import['status'][]);
  const { docs } = await unfinished.get();
  return docs.map(document => ({
    organisationId: document.ref.parent.parent?.id ?? '',
    job: fromDocument(imports, document.data()),
  }));
}
