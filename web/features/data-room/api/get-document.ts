import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** One document. */
export function documentQuery(id: string) {
  return queryOptions({
    queryKey: ['documents', 'item', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/data-room/documents/{id}', { params: { path: { id } }, signal })),
  });
}
