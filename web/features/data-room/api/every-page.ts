import type { PageOf } from '../../../app/api-types.ts';

/** All items of a list, read page after page. */
export async function everyPage<Item>(
  read: (from: { pageToken?: string }) => Promise<PageOf<Item>>,
): Promise<{ items: Item[] }> {
  const items: Item[] = [];
  let page = await read({});
  items.push(...page.items);
  while (page.nextPageToken) {
    page = await read({ pageToken: page.nextPageToken });
    items.push(...page.items);
  }
  return { items };
}
