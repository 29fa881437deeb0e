import type { QueryClient } from '@tanstack/react-query';

export type Item = { id: string; version: number };
type Page = { items: Item[] };

/** Replaces every cached copy of an item, alone and in lists, by what `change` makes of it. */
export function changeCached(
  client: QueryClient,
  collection: string,
  id: string,
  change: (item: Item) => Item,
): void {
  client.setQueryData<Item>([collection, 'item', id], item => item && change(item));
  client.setQueriesData<unknown>({ queryKey: [collection, 'list'] }, (data: unknown) => {
    if (isPage(data)) return changeInPage(data, id, change);
    if (isPages(data)) return { ...data, pages: data.pages.map(page => changeInPage(page, id, change)) };
    return data;
  });
}

function changeInPage(page: Page, id: string, change: (item: Item) => Item): Page {
  // The same page again keeps what is drawn from it as it is.
  if (!page.items.some(item => item.id === id)) return page;
  return { ...page, items: page.items.map(item => (item.id === id ? change(item) : item)) };
}

function isPage(data: unknown): data is Page {
  return typeof data === 'object' && data !== null && 'items' in data && Array.isArray(data.items);
}

function isPages(data: unknown): data is { pages: Page[] } {
  return typeof data === 'object' && data !== null && 'pages' in data && Array.isArray(data.pages);
}
