import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** One part, with its stock. */
export function partQuery(id: string) {
  return queryOptions({
    queryKey: ['parts', 'item', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/parts/{id}', { params: { path: { id } }, signal })),
  });
}
