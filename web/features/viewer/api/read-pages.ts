import { queryOptions } from '@tanstack/react-query';
import type { RoomPages } from '../../../app/api-types.ts';
import { askInside } from './ask-inside.ts';
import { documentPath } from './paths.ts';
import { insideKey } from './visit-key.ts';

/** How large a page is, in points. */
export type PageSize = RoomPages['pages'][number];

/** The sizes of the pages of a document. A problem 422 says why it cannot be shown. */
export function pagesQuery(id: string, versionId: string) {
  return queryOptions({
    queryKey: [...insideKey, 'pages', id, versionId],
    queryFn: async ({ signal }) => {
      const response = await askInside(`${documentPath(id)}/pages`, { signal });
      return response.json() as Promise<RoomPages>;
    },
    // A version does not change.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
