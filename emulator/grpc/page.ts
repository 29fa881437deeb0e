import { z } from 'zod';

/** The fields of a List request that choose a page. */
export const PageRequest = z.object({
  pageSize: z.int().nonnegative(),
  pageToken: z
    .string()
    .refine(token => encode(decode(token)) === token, 'is not one that a list gave')
    .transform(decode),
});

/** How a list is ordered, and how large its pages are. */
export type PageOptions<Item> = {
  /** What the list is ordered by; no two items have the same. */
  keyOf(item: Item): string;
  descending?: boolean;
  /** When the caller asks for no size; 100 when absent. */
  usualSize?: number;
  /** Whatever the caller asks for; 1000 when absent. */
  largestSize?: number;
};

/**
 * One page of a list. The token is the key of the page's last item, so that what is made or deleted meanwhile shifts
 * nothing.
 */
export function pageOf<Item>(
  items: readonly Item[],
  { pageSize, pageToken }: z.output<typeof PageRequest>,
  { keyOf, descending = false, usualSize = 100, largestSize = 1000 }: PageOptions<Item>,
) {
  const isAfter = (key: string, other: string) => (descending ? key < other : key > other);
  const left = items
    .filter(item => pageToken === '' || isAfter(keyOf(item), pageToken))
    .sort((a, b) => (isAfter(keyOf(a), keyOf(b)) ? 1 : -1));
  const page = left.slice(0, Math.min(pageSize || usualSize, largestSize));
  const last = left.length > page.length ? page.at(-1) : undefined;
  return { items: page, nextPageToken: last ? encode(keyOf(last)) : '', totalSize: items.length };
}

function encode(key: string): string {
  return Buffer.from(key).toString('base64url');
}

function decode(token: string): string {
  return Buffer.from(token, 'base64url').toString();
}
