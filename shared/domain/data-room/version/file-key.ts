import { randomBytes } from 'node:crypto';
import { newHeader } from '../../../platform/streaming-aead/segment-cipher.ts';
import type { StreamingKey } from '../../../platform/streaming-aead/streaming-key.ts';
import type { RoomDeps } from '../deps.ts';
import type { FileKey } from '../file/schemas.ts';
import { roomKey } from '../room/room-key.ts';
import { sizes } from './layout.ts';

/** Where a file belongs. Its key, and each of its segments, opens there and nowhere else. */
export type FilePlace = { organisationId: string; roomId: string; documentId: string; id: string };

/** A file's own key, opened. */
export type OpenKey = { key: StreamingKey; header: Uint8Array };

/** A fresh key for a new file. @throws Unavailable */
export async function newFileKey({ kms, roomKeyRing }: RoomDeps, place: FilePlace): Promise<FileKey> {
  const name = roomKey(roomKeyRing, place.organisationId, place.roomId);
  const { ciphertext, keyVersion } = await kms.encrypt(name, randomBytes(sizes.keyBytes), bound(place));
  const header = Buffer.from(newHeader(sizes)).toString('base64');
  return { wrapped: ciphertext.toString('base64'), keyVersion, header };
}

/** @throws Unavailable; Undecipherable when it was changed, or belongs to another file. */
export async function openFileKey(
  { kms, roomKeyRing }: RoomDeps,
  place: FilePlace,
  { wrapped, header }: FileKey,
): Promise<OpenKey> {
  const name = roomKey(roomKeyRing, place.organisationId, place.roomId);
  const ikm = await kms.decrypt(name, Buffer.from(wrapped, 'base64'), bound(place));
  return { key: { ...sizes, ikm, associatedData: bound(place) }, header: Buffer.from(header, 'base64') };
}

/**
 * The same key, wrapped by the version of the room's key that encrypts by now; the file stays as it is.
 *
 * @throws Unavailable; Undecipherable when it was changed, or belongs to another file.
 */
export async function rewrapFileKey(
  { kms, roomKeyRing }: RoomDeps,
  place: FilePlace,
  { wrapped, header }: FileKey,
): Promise<FileKey> {
  const name = roomKey(roomKeyRing, place.organisationId, place.roomId);
  const ikm = await kms.decrypt(name, Buffer.from(wrapped, 'base64'), bound(place));
  const { ciphertext, keyVersion } = await kms.encrypt(name, ikm, bound(place));
  return { wrapped: ciphertext.toString('base64'), keyVersion, header };
}

/** JSON keeps the parts apart: no two places have the same bytes. */
function bound({ organisationId, roomId, documentId, id }: FilePlace): Buffer {
  return Buffer.from(JSON.stringify([organisationId, roomId, documentId, id, sizes.segmentBytes]));
}
