import { z } from 'zod';
import { PageRequest, pageOf } from '../grpc/page.ts';

const unserved = z.literal('', 'is not served by the local cloud');

/** The fields of every List request but its parent. */
export const ListRequest = PageRequest.extend({ filter: unserved, orderBy: unserved });
type ListRequest = z.infer<typeof ListRequest>;

/**
 * One page of the resources in a collection, in the order of their names.
 *
 * @param collection `{key ring}/cryptoKeys`
 */
export function listCollection<Resource extends { name: string }>(
  resources: Readonly<Record<string, Resource>>,
  collection: string,
  request: ListRequest,
) {
  const found = Object.values(resources).filter(({ name }) => name.startsWith(`${collection}/`));
  return pageOf(found, request, { keyOf: ({ name }) => name });
}
