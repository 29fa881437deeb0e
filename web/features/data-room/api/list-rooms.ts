import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** All rooms by name, page after page. */
export const roomsQuery = infiniteQueryOptions({
  queryKey: ['rooms', 'list', 'all'],
  queryFn: ({ pageParam, signal }) =>
    bodyOf(
      api.GET('/api/data-room/rooms', {
        params: { query: { sort: 'name', pageSize: 100, ...(pageParam ? { pageToken: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: page => page.nextPageToken,
});
