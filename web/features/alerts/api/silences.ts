import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** Silences, the one that ends last first. */
export const silencesQuery = infiniteQueryOptions({
  queryKey: ['silences', 'list', 'all'],
  queryFn: ({ pageParam, signal }) =>
    bodyOf(
      api.GET('/api/silences', {
        params: {
          query: { sort: '-endsAt', pageSize: 50, ...(pageParam ? { pageToken: pageParam } : {}) },
        },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: page => page.nextPageToken,
});

/** Ends a silence at once. */
export async function deleteSilence(id: string): Promise<void> {
  await api.DELETE('/api/silences/{id}', { params: { path: { id } } });
}
