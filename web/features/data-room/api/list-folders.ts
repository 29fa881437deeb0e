import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import { everyPage } from './every-page.ts';

/** All folders of a room. */
export function foldersQuery(roomId: string) {
  return queryOptions({
    queryKey: ['folders', 'list', { roomId }],
    queryFn: ({ signal }) =>
      everyPage(from => {
        const query = { roomId, sort: 'position', pageSize: 200, ...from } as const;
        return bodyOf(api.GET('/api/data-room/folders', { params: { query }, signal }));
      }),
  });
}
