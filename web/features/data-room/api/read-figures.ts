import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** How much a room holds, and how it is stored. */
export function figuresQuery(id: string) {
  return queryOptions({
    queryKey: ['rooms', 'figures', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/data-room/rooms/{id}/figures', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
}
