import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** What stands below an asset, or, with `null`, what stands below none; by name, page after page. */
export function childrenQuery(parentId: string | null) {
  return assetPages({ parentId: parentId ?? 'null' });
}

/** Assets that fit some words, anywhere in the tree. */
export function foundAssetsQuery(search: string) {
  return assetPages({ search });
}

function assetPages(query: { parentId: string } | { search: string }) {
  return infiniteQueryOptions({
    queryKey: ['assets', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/assets', {
          params: {
            query: { ...query, sort: 'name', pageSize: 100, ...(pageParam ? { pageToken: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextPageToken,
  });
}
