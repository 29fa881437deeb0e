import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** All sites by name, page after page. */
export const sitesQuery = infiniteQueryOptions({
  queryKey: ['sites', 'list', 'all'],
  queryFn: ({ pageParam, signal }) =>
    bodyOf(
      api.GET('/api/sites', {
        params: { query: { sort: 'name', pageSize: 100, ...(pageParam ? { pageToken: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: page => page.nextPageToken,
});
