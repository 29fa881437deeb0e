import type { Context } from '../../../platform/context/context.ts';
import { rememberedAnswer } from '../../../platform/firestore/idempotency.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import type { RoomDeps } from '../deps.ts';
import { roomKey, roomKeyLife } from './room-key.ts';
import { type Room, rooms } from './schemas.ts';

/**
 * Makes a room with its key. The key comes first: without it there is no room.
 *
 * @throws Unavailable while Cloud KMS makes no key.
 */
export async function createRoom(
  { store, kms, roomKeyRing }: RoomDeps,
  context: Context,
  fields: CreateOf<typeof rooms>,
): Promise<Room> {
  // A request that comes again makes no key for a room that there will not be.
  const remembered = await rememberedAnswer<Room>(store, context);
  if (remembered) return remembered.answer;
  const id = newId();
  const key = roomKey(roomKeyRing, context.organisationId, id);
  const keyVersion = await kms.createKey(key, roomKeyLife);
  return runChange(store, context, async change => {
    const room = change.create(rooms, { ...fields, id, keyVersion: keyVersion ?? null });
    change.announce(rooms, room, 'key-made', { key, ...roomKeyLife });
    return room;
  });
}
