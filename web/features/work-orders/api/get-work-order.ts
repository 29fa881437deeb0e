import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** One work order. */
export function workOrderQuery(id: string) {
  return queryOptions({
    queryKey: ['work-orders', 'item', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/work-orders/{id}', { params: { path: { id } }, signal })),
  });
}
