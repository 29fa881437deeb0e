import { api, bodyOf } from '../../../app/api-client.ts';
import type { Room } from '../../../app/api-types.ts';

/** Puts a room under legal hold, or releases it, and says why. */
export function holdRoom(id: string, verb: 'hold' | 'release', reason: string): Promise<Room> {
  return bodyOf(
    api.POST(`/api/data-room/rooms/{id}/${verb}`, { params: { path: { id } }, body: { reason } }),
  );
}
