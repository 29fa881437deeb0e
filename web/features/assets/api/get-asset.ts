import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** One asset. */
export function assetQuery(id: string) {
  return queryOptions({
    queryKey: ['assets', 'item', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/assets/{id}', { params: { path: { id } }, signal })),
  });
}
