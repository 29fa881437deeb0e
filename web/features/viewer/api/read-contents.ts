import { queryOptions } from '@tanstack/react-query';
import type { RoomContentsEntry } from '../../../app/api-types.ts';
import { askInside } from './ask-inside.ts';
import { insideKey } from './visit-key.ts';

/** The numbered index of what one may see. */
export const contentsQuery = queryOptions({
  queryKey: [...insideKey, 'contents'],
  queryFn: async ({ signal }) => {
    const response = await askInside('/api/rooms/contents', { signal });
    return response.json() as Promise<{ items: RoomContentsEntry[] }>;
  },
  staleTime: 0,
});
