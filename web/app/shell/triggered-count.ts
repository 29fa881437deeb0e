import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api-client.ts';

const query = { state: 'triggered', pageSize: 1, total: 'true' } as const;

/** The number of alerts that nobody has acknowledged, as `total`. */
export const triggeredCountQuery = queryOptions({
  queryKey: ['alerts', 'list', query],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/alerts', { params: { query }, signal })),
  staleTime: 60_000,
});
