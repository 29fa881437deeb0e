import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** The numbered index of a room as it was at a release: it never changes. */
export function tagContentsQuery(id: string) {
  return queryOptions({
    queryKey: ['tags', 'contents', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/data-room/tags/{id}/contents', { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
