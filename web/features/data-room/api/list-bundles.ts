import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import { isUnderway } from '../releases.ts';
import { everyPage } from './every-page.ts';

/** All bundles of a room, the last first. While one is being made it is asked how far it is: that makes no events. */
export function bundlesQuery(roomId: string) {
  return queryOptions({
    queryKey: ['bundles', 'list', { roomId }],
    queryFn: ({ signal }) =>
      everyPage(from => {
        const query = { roomId, sort: '-createdAt', pageSize: 100, ...from } as const;
        return bodyOf(api.GET('/api/data-room/bundles', { params: { query }, signal }));
      }),
    refetchInterval: ({ state }) => state.data?.items.some(isUnderway) && 2000,
  });
}
