import type { DocumentData, Timestamp } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { withDeadline } from './deadline.ts';
import { organisationRoot, type Store } from './store.ts';

/** A document as it is stored, and when it was written last. */
export type StoredDocument = { id: string; data: DocumentData; seen: Timestamp };

/** The documents of a collection that come after an id, by their ids. Each costs one read. */
export async function storedPage(
  { store, context }: { store: Store; context: Context },
  collection: string,
  after: string | null,
  limit: number,
): Promise<StoredDocument[]> {
  const { FieldPath } = await import('./firestore-client.ts');
  const root = organisationRoot(await store.firestore(), context.organisationId);
  const sorted = root.collection(collection).orderBy(FieldPath.documentId()).limit(limit);
  const { docs } = await withDeadline((after ? sorted.startAfter(after) : sorted).get(), 'reading');
  context.usage.reads += Math.max(1, docs.length);
  return docs.map(one => ({ id: one.id, data: one.data(), seen: one.updateTime }));
}
