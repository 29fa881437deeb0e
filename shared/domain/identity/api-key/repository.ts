import { withDeadline } from '../../../platform/firestore/deadline.ts';
import { fromDocument } from '../../../platform/firestore/document.ts';
import { organisationRoot, readDocument, type Store } from '../../../platform/firestore/store.ts';
import { type ApiKey, apiKeys } from './schemas.ts';

/** An API key by its id; undefined when there is none. */
export async function findApiKey(
  store: Store,
  organisationId: string,
  id: string,
): Promise<ApiKey | undefined> {
  const document = await readDocument(store, `orgs/${organisationId}/${apiKeys.collection}/${id}`);
  return document && fromDocument(apiKeys, document);
}

/** Notes that a key is in use. No change of the key: it has neither an event nor a version. */
export async function touchApiKey(store: Store, organisationId: string, id: string): Promise<void> {
  const root = organisationRoot(await store.firestore(), organisationId);
  const key = root.collection(apiKeys.collection).doc(id);
  await withDeadline(key.update({ lastUsedAt: store.now().toISOString() }), 'changing');
}
