import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import { everyPage } from './every-page.ts';
import { watched } from './watched.ts';

/** Who came into a room by its links, the last first. */
export function viewersQuery(roomId: string) {
  return queryOptions({
    queryKey: ['viewers', 'list', { roomId }],
    queryFn: ({ signal }) =>
      everyPage(from => {
        const query = { roomId, sort: '-lastSeenAt', pageSize: 200, ...from } as const;
        return bodyOf(api.GET('/api/data-room/viewers', { params: { query }, signal }));
      }),
    ...watched,
  });
}
