import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** The newest orders of an asset, with the number of all. */
export function assetOrdersQuery(assetId: string) {
  const query = { assetId, sort: '-number', pageSize: 10, total: 'true' } as const;
  return queryOptions({
    queryKey: ['work-orders', 'list', query],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/work-orders', { params: { query }, signal })),
  });
}
