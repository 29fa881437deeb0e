import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { roomKey } from '../room/room-key.ts';
import { rooms } from '../room/schemas.ts';
import { certify } from './certify.ts';
import { eraseShredded } from './erase-shredded.ts';
import { removeContents } from './remove-contents.ts';
import type { ShredDeps } from './shred-deps.ts';

/**
 * Shreds a room that is to be: ends its key, removes what it holds with the wrapped keys, and what is stored of it, and certifies that.
 * It may be asked as often as one likes, and goes on where it was.
 *
 * @returns Whether it was done now.
 * @throws Unavailable while Cloud KMS or Cloud Storage do not answer.
 */
export async function shredRoom(deps: ShredDeps, context: Context, roomId: string): Promise<boolean> {
  const room = await findItem(deps.store, context, rooms, roomId);
  if (room?.state !== 'shredding') return false;
  const key = roomKey(deps.roomKeyRing, context.organisationId, roomId);
  // The key first: whatever comes between from here on, nothing opens any more.
  await deps.keys.destroy(key);
  await removeContents(deps, context, roomId);
  await eraseShredded(deps, context, roomId);
  return certify(deps, context, { room, key });
}
