import type { Context } from '../context/context.ts';
import type { Resource } from '../resource/resource.ts';
import type { StoredItem } from './document.ts';
import { listItems } from './list.ts';
import type { Store } from './store.ts';

const pageSize = 200;

type Filters = Record<string, readonly unknown[]>;
type Item<R extends Resource> = R['item']['_output'] & StoredItem;

/** All items of a resource that fit, oldest first or in the order of a field: for those that an organisation has few of. */
export function everyItem<R extends Resource>(
  store: Store,
  context: Context,
  resource: R,
  filters: Filters = {},
  sort = 'createdAt',
): Promise<Item<R>[]> {
  return Array.fromAsync(eachItem(store, context, resource, filters, sort));
}

/** Each of them, read as it is asked for, for those that there may be many of. */
export async function* eachItem<R extends Resource>(
  store: Store,
  context: Context,
  resource: R,
  filters: Filters,
  sort: string,
): AsyncGenerator<Item<R>> {
  for (let pageToken: string | null | undefined; pageToken !== null; ) {
    const page = await listItems(store, context, resource, { pageSize, pageToken, filters, sort });
    yield* page.items;
    pageToken = page.nextPageToken;
  }
}
