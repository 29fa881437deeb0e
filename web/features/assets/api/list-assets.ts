import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

type Narrowing = { parentId: string } | { search: string };

/** The top of the tree, by name. */
export const rootsQuery = childrenQuery('null');

/** What stands below an asset, by name. */
export function childrenQuery(parentId: string) {
  return assetPages({ parentId }, 100);
}

/** Assets that fit some words, anywhere in the tree. */
export function foundAssetsQuery(search: string) {
  return assetPages({ search }, 100);
}

function assetPages(narrowing: Narrowing, pageSize: number) {
  return infiniteQueryOptions({
    queryKey: ['assets', 'list', narrowing],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/assets', {
          params: {
            query: { ...narrowing, sort: 'name', pageSize, ...(pageParam ? { pageToken: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextPageToken,
  });
}
