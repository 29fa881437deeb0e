import type { Context } from '../context/context.ts';
import type { Resource } from '../resource/resource.ts';
import { fromDocument, type StoredItem } from './document.ts';
import { readDocument, type Store } from './store.ts';

/** An item by its id; undefined when there is none. */
export async function findItem<R extends Resource>(
  store: Store,
  context: Context,
  resource: R,
  id: string,
): Promise<(R['item']['_output'] & StoredItem) | undefined> {
  context.usage.reads += 1;
  const document = await readDocument(store, `orgs/${context.organisationId}/${resource.collection}/${id}`);
  return document && fromDocument(resource, document);
}
