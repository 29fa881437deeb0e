import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { NewRoom, Room } from '../../../app/api-types.ts';

/** Makes a room with its key, or changes one from the version that was seen. */
export function saveRoom(room: Pick<Room, 'id' | 'version'> | null, body: NewRoom, idempotencyKey: string) {
  if (!room)
    return bodyOf(api.POST('/api/data-room/rooms', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
  return bodyOf(
    api.PATCH('/api/data-room/rooms/{id}', {
      params: { path: { id: room.id } },
      body: someOf(body),
      headers: { 'If-Match': `"${room.version}"` },
    }),
  );
}
