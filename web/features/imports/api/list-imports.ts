import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** Past imports, the newest first. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list', 'all'],
  queryFn: ({ pageParam, signal }) =>
    bodyOf(
      api.GET('/api/imports', {
        params: { query: { pageSize: 30, ...(pageParam ? { pageToken: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: page => page.nextPageToken,
});
