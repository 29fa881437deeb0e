import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** A part's ledger, the newest line first. */
export function movementsQuery(partId: string) {
  return infiniteQueryOptions({
    queryKey: ['parts', 'list', 'movements', partId],
    queryFn: ({ pageParam, signal }) =>
      bodyOf(
        api.GET('/api/parts/{id}/movements', {
          params: {
            path: { id: partId },
            query: { pageSize: 30, ...(pageParam ? { pageToken: pageParam } : {}) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.nextPageToken,
  });
}
