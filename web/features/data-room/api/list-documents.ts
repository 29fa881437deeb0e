import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import { everyPage } from './every-page.ts';

/** All documents of a room, with what is shown of their files. */
export function documentsQuery(roomId: string) {
  return queryOptions({
    queryKey: ['documents', 'list', { roomId }],
    queryFn: ({ signal }) =>
      everyPage(from => {
        const query = { roomId, sort: 'position', pageSize: 200, ...from } as const;
        return bodyOf(api.GET('/api/data-room/documents', { params: { query }, signal }));
      }),
  });
}
