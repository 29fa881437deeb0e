import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import { watched } from './watched.ts';

/** The last notices to those who came into a room, the newest first. */
export function noticesQuery(roomId: string) {
  return queryOptions({
    queryKey: ['room-notices', 'list', { roomId }],
    queryFn: ({ signal }) => {
      const query = { roomId, sort: '-createdAt', pageSize: 5 } as const;
      return bodyOf(api.GET('/api/data-room/room-notices', { params: { query }, signal }));
    },
    ...watched,
  });
}
