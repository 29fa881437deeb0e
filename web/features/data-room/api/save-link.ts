import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { NewRoomLink, RoomLink } from '../../../app/api-types.ts';

/** Makes a link, or changes one from the version that was seen. Without a password in it, the password stays. */
export function saveLink(
  link: Pick<RoomLink, 'id' | 'version'> | null,
  body: NewRoomLink,
  idempotencyKey: string,
): Promise<RoomLink> {
  if (!link)
    return bodyOf(api.POST('/api/data-room/links', { body, headers: { 'Idempotency-Key': idempotencyKey } }));
  const { roomId: _, ...changes } = body;
  return bodyOf(
    api.PATCH('/api/data-room/links/{id}', {
      params: { path: { id: link.id } },
      body: someOf(changes),
      headers: { 'If-Match': `"${link.version}"` },
    }),
  );
}
