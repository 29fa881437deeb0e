import { queryOptions } from '@tanstack/react-query';
import type { RoomDocumentSeen } from '../../../app/api-types.ts';
import { askInside } from './ask-inside.ts';
import { documentPath } from './paths.ts';
import { insideKey } from './visit-key.ts';

/** What a document is, and what one may do with it. */
export function documentQuery(id: string) {
  return queryOptions({
    queryKey: [...insideKey, 'document', id],
    queryFn: async ({ signal }) => {
      const response = await askInside(documentPath(id), { signal });
      return response.json() as Promise<RoomDocumentSeen>;
    },
    staleTime: 0,
  });
}
