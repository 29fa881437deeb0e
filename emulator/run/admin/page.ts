import { z } from 'zod';

/** The fields of a list request that page it. */
export const pageFields = {
  pageSize: z.int().min(0),
  pageToken: z.string().regex(/^\d*$/, 'is not one that was given'),
};

/** One page of a list; at most 100 items unless the caller says how many. */
export function pageOf<Item>(items: Item[], request: { pageSize: number; pageToken: string }) {
  const from = Number(request.pageToken);
  const to = from + (request.pageSize || 100);
  return { page: items.slice(from, to), nextPageToken: to < items.length ? `${to}` : '' };
}
