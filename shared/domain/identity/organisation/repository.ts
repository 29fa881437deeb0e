import type { Usage } from '../../../platform/context/context.ts';
import { NotFound } from '../../../platform/errors/errors.ts';
import { fromDocument } from '../../../platform/firestore/document.ts';
import { readDocument, type Store } from '../../../platform/firestore/store.ts';
import { type Organisation, organisations } from './schemas.ts';

/**
 * Any organisation by its id, for those who may know of it.
 *
 * @throws NotFound
 */
export async function findOrganisation(store: Store, id: string, usage: Usage): Promise<Organisation> {
  usage.reads += 1;
  const document = await readDocument(store, `orgs/${id}/${organisations.collection}/${id}`);
  if (!document) throw new NotFound(`There is no organisation ${id}.`);
  return fromDocument(organisations, document);
}

/** The ids of all organisations. Costs one read for each. */
export async function organisationIds(store: Store): Promise<string[]> {
  const firestore = await store.firestore();
  const { docs } = await firestore.collectionGroup(organisations.collection).select().get();
  return docs.map(({ id }) => id);
}
