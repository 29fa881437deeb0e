import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import { everyPage } from './every-page.ts';
import { watched } from './watched.ts';

/** What was read in a room, by whom and of which version. */
export function readingsQuery(roomId: string) {
  return queryOptions({
    queryKey: ['readings', 'list', { roomId }],
    queryFn: ({ signal }) =>
      everyPage(from => {
        const query = { roomId, sort: '-lastReadAt', pageSize: 200, ...from } as const;
        return bodyOf(api.GET('/api/data-room/readings', { params: { query }, signal }));
      }),
    ...watched,
  });
}
