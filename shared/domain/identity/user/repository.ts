import type { Usage } from '../../../platform/context/context.ts';
import { withDeadline } from '../../../platform/firestore/deadline.ts';
import { fromDocument } from '../../../platform/firestore/document.ts';
import { readDocument, type Store } from '../../../platform/firestore/store.ts';
import { type User, users } from './schemas.ts';

/** A person's membership of one organisation. */
export type Membership = { organisationId: string; user: User };

/** All of a person's memberships, over all organisations, oldest first. */
export async function findMemberships(store: Store, uid: string, usage?: Usage): Promise<Membership[]> {
  const firestore = await store.firestore();
  const found = firestore.collectionGroup(users.collection).where('uid', '==', uid).get();
  const { docs } = await withDeadline(found, 'reading');
  if (usage) usage.reads += Math.max(1, docs.length);
  return docs
    .map(document => ({
      organisationId: document.ref.parent.parent?.id ?? '',
      user: fromDocument(users, document.data()),
    }))
    .sort((one, other) => one.user.createdAt.localeCompare(other.user.createdAt));
}

/** A person's membership of an organisation; undefined when they have none, or it is not active. */
export async function findMembership(
  store: Store,
  organisationId: string,
  uid: string,
): Promise<User | undefined> {
  const document = await readDocument(store, `orgs/${organisationId}/${users.collection}/${uid}`);
  const user = document && fromDocument(users, document);
  return user?.active ? user : undefined;
}
