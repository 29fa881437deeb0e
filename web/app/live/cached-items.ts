import type { QueryClient, QueryKey } from '@tanstack/react-query';

export type Item = { id: string; version: number };
type Page = { items: Item[] };
type Change = (item: Item) => Item;

/** Replaces every cached copy of an item, alone and in lists, by what `change` makes of it; nothing else is touched. */
export function changeCached(client: QueryClient, collection: string, id: string, change: Change): void {
  for (const [key, data] of client.getQueriesData<unknown>({ queryKey: [collection] })) {
    const changed = changedData(key, data, id, change);
    // Writing a query, even unchanged, would make it count as fresh.
    if (changed !== data) client.setQueryData(key, changed);
  }
}

function changedData([, kind, itemId]: QueryKey, data: unknown, id: string, change: Change): unknown {
  if (kind === 'item') return itemId === id && isItem(data) ? change(data) : data;
  if (isPage(data)) return changedPage(data, id, change);
  if (!isPages(data)) return data;
  const pages = data.pages.map(page => changedPage(page, id, change));
  return pages.every((page, index) => page === data.pages[index]) ? data : { ...data, pages };
}

function changedPage(page: Page, id: string, change: Change): Page {
  const items = page.items.map(item => (item.id === id ? change(item) : item));
  return items.every((item, index) => item === page.items[index]) ? page : { ...page, items };
}

function isItem(data: unknown): data is Item {
  return typeof data === 'object' && data !== null && 'id' in data && 'version' in data;
}

function isPage(data: unknown): data is Page {
  return typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items);
}

function isPages(data: unknown): data is { pages: Page[] } {
  return typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages);
}
