import { queryOptions } from '@tanstack/react-query';
import type { RoomVisit } from '../../../app/api-types.ts';
import { isOutside } from '../is-outside.ts';
import { ask } from './ask.ts';
import { visitKey } from './visit-key.ts';

/** The visit of this browser, looked at again now and then: a link may be revoked at any time. */
export const visitQuery = queryOptions({
  queryKey: visitKey,
  queryFn: async ({ signal }) => {
    const response = await ask('/api/rooms/session', { signal });
    return response.json() as Promise<RoomVisit>;
  },
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data && !isOutside(state.error) ? 60_000 : false),
  refetchOnWindowFocus: ({ state }) => state.data !== undefined && !isOutside(state.error),
});
