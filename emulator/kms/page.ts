import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';

const defaultSize = 100;
const largestSize = 1000;

/** The fields of a List request that choose a page. */
export const PageRequest = z.object({
  pageSize: z.int().nonnegative(),
  pageToken: z.string(),
  filter: z.literal('', 'is not served by the local cloud'),
  orderBy: z.literal('', 'is not served by the local cloud'),
});

/**
 * One page of resources that are already in order. The token is the last name of the page before, so that
 * what is created meanwhile shifts nothing.
 *
 * @throws GrpcError INVALID_ARGUMENT for a token that no page gave.
 */
export function pageOf<Resource extends { name: string }>(
  resources: readonly Resource[],
  { pageSize, pageToken }: z.infer<typeof PageRequest>,
) {
  const start = pageToken === '' ? 0 : indexAfter(resources, pageToken);
  const end = start + Math.min(pageSize || defaultSize, largestSize);
  const items = resources.slice(start, end);
  const last = items.at(-1);
  const nextPageToken = last && end < resources.length ? Buffer.from(last.name).toString('base64url') : '';
  return { items, nextPageToken, totalSize: resources.length };
}

/** The resources of a parent's collection, in the order of their names. */
export function childrenOf<Resource extends { name: string }>(
  resources: Readonly<Record<string, Resource>>,
  collection: string,
): Resource[] {
  const children = Object.values(resources).filter(({ name }) => name.startsWith(`${collection}/`));
  return children.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function indexAfter(resources: readonly { name: string }[], pageToken: string): number {
  const name = Buffer.from(pageToken, 'base64url').toString();
  const index = resources.findIndex(resource => resource.name === name);
  if (index === -1) throw new GrpcError('INVALID_ARGUMENT', 'page_token is not one that this list gave.');
  return index + 1;
}
