import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import { everyPage } from './every-page.ts';

/** All releases of a room, the last first. */
export function tagsQuery(roomId: string) {
  return queryOptions({
    queryKey: ['tags', 'list', { roomId }],
    queryFn: ({ signal }) =>
      everyPage(from => {
        const query = { roomId, sort: '-createdAt', pageSize: 100, ...from } as const;
        return bodyOf(api.GET('/api/data-room/tags', { params: { query }, signal }));
      }),
  });
}
