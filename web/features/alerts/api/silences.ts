import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import type { NewSilence } from '../../../app/api-types.ts';

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

/** Silences all alerts that fit. */
export function createSilence(body: NewSilence, idempotencyKey: string) {
  return bodyOf(api.POST('/api/silences', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
}

/** Ends a silence at once. */
export async function deleteSilence(id: string): Promise<void> {
  await api.DELETE('/api/silences/{id}', { params: { path: { id } } });
}
