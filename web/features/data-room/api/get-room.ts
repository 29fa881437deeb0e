import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** One room. */
export function roomQuery(id: string) {
  return queryOptions({
    queryKey: ['rooms', 'item', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/data-room/rooms/{id}', { params: { path: { id } }, signal })),
  });
}
