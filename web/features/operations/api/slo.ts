import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** How the service level objective is kept, by one service or by all together. */
export function sloQuery(service?: string) {
  return queryOptions({
    queryKey: ['slo', 'item', service ?? 'all'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/brain/slo', { params: { query: service ? { service } : {} }, signal })),
    refetchInterval: 5 * 60_000,
  });
}
