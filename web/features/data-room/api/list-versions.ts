import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';
import { everyPage } from './every-page.ts';

/** All versions of a document, the last first. */
export function versionsQuery(documentId: string) {
  return queryOptions({
    queryKey: ['versions', 'list', { documentId }],
    queryFn: ({ signal }) =>
      everyPage(from => {
        const query = { documentId, sort: '-number', pageSize: 100, ...from } as const;
        return bodyOf(api.GET('/api/data-room/versions', { params: { query }, signal }));
      }),
  });
}
