import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import { everyPage } from './every-page.ts';
import { watched } from './watched.ts';

/** Who agreed to the agreement of a link. */
export function acceptancesQuery(roomId: string) {
  return queryOptions({
    queryKey: ['acceptances', 'list', { roomId }],
    queryFn: ({ signal }) =>
      everyPage(from => {
        const query = { roomId, pageSize: 200, ...from } as const;
        return bodyOf(api.GET('/api/data-room/acceptances', { params: { query }, signal }));
      }),
    ...watched,
  });
}
