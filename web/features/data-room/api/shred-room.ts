import { api, bodyOf } from '../../../app/api-client.ts';
import type { Room } from '../../../app/api-types.ts';

/** Has a room shredded: from the answer on nothing of it is given out. */
export function shredRoom(id: string, confirm: string): Promise<Room> {
  return bodyOf(api.POST('/api/data-room/rooms/{id}/shred', { params: { path: { id } }, body: { confirm } }));
}
