import type { Context } from '../context/context.ts';
import type { Resource } from '../resource/resource.ts';
import { listItems } from './list.ts';
import type { Store } from './store.ts';

const pageSize = 200;

/** All items of a resource that fit, oldest first: for those that an organisation has few of. */
export async function everyItem<R extends Resource>(
  store: Store,
  context: Context,
  resource: R,
  filters: Record<string, readonly unknown[]> = {},
) {
  const items = [];
  for (let pageToken: string | null | undefined; pageToken !== null; ) {
    const request = { pageSize, pageToken, filters, sort: 'createdAt' };
    const page = await listItems(store, context, resource, request);
    items.push(...page.items);
    pageToken = page.nextPageToken;
  }
  return items;
}
