import type { RoomAnswer, RoomKnock } from '../../../app/api-types.ts';
import { ask, posted } from './ask.ts';

/** Opens a link by its token and what is said besides: answers what is asked next, or lets in. */
export async function openRoom(knock: RoomKnock): Promise<RoomAnswer> {
  const response = await ask('/api/rooms/open', posted(knock));
  // The answer of this route by the API's document; so it is with all that follow.
  return response.json() as Promise<RoomAnswer>;
}
