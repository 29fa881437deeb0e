import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import { everyPage } from './every-page.ts';

/** All links to a room, by name. */
export function linksQuery(roomId: string) {
  return queryOptions({
    queryKey: ['links', 'list', { roomId }],
    queryFn: ({ signal }) =>
      everyPage(from => {
        const query = { roomId, sort: 'name', pageSize: 100, ...from } as const;
        return bodyOf(api.GET('/api/data-room/links', { params: { query }, signal }));
      }),
  });
}
