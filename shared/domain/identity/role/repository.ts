import { fromDocument } from '../../../platform/firestore/document.ts';
import { readDocument, type Store } from '../../../platform/firestore/store.ts';
import { type Role, roles } from './schemas.ts';

/** A role that an organisation made for itself; undefined when there is none. */
export async function findRole(store: Store, organisationId: string, id: string): Promise<Role | undefined> {
  const document = await readDocument(store, `orgs/${organisationId}/${roles.collection}/${id}`);
  return document && fromDocument(roles, document);
}
