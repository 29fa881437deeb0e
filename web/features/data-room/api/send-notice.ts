import { api, bodyOf } from '../../../app/api-client.ts';
import type { RoomNotice } from '../../../app/api-types.ts';

/** Has everybody who came by a live link told by e-mail that there is something new in a room. */
export function sendNotice(id: string, message: string | null, idempotencyKey: string): Promise<RoomNotice> {
  return bodyOf(
    api.POST('/api/data-room/rooms/{id}/notices', {
      params: { path: { id } },
      body: { message },
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  );
}
