import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

type Period = { from: string; to: string };

/** The days of a period, and all of them together. */
export function dailyQuery(scope: string, { from, to }: Period) {
  const query = { scope, from, to };
  return queryOptions({
    queryKey: ['metrics', 'daily', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/metrics/daily', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** The last days that were restated, of the organisation. */
export const restatementsQuery = queryOptions({
  queryKey: ['metrics', 'restatements'],
  queryFn: ({ signal }) =>
    bodyOf(api.GET('/api/metrics/restatements', { params: { query: { pageSize: 100 } }, signal })),
  staleTime: 60_000,
});
