import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { KeyDeps } from '../deps.ts';
import { roomKey } from './room-key.ts';
import { rooms } from './schemas.ts';

/**
 * Ends the key of a room that was deleted: it was empty, so that nothing is wrapped by it. A room that is there again, from a backup, keeps
 * its key. It may be asked as often, and as late, as one likes.
 *
 * @returns How many versions the key has. @throws Unavailable
 */
export async function endRoomKey(
  { store, keys, roomKeyRing }: KeyDeps,
  context: Context,
  roomId: string,
): Promise<number> {
  if (await findItem(store, context, rooms, roomId)) return 0;
  return (await keys.destroy(roomKey(roomKeyRing, context.organisationId, roomId))).length;
}
