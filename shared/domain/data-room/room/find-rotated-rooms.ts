import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import type { KeyDeps } from '../deps.ts';
import { roomKey } from './room-key.ts';
import { rooms } from './schemas.ts';

/** The ids of the rooms whose key encrypts by another version than that of their files. Asks Cloud KMS once for each. */
export async function findRotatedRooms(
  { store, keys, roomKeyRing }: KeyDeps,
  context: Context,
): Promise<string[]> {
  const rotated: string[] = [];
  for (const { id, state, keyVersion } of await everyItem(store, context, rooms)) {
    if (state !== 'open') continue;
    const primary = await keys.primary(roomKey(roomKeyRing, context.organisationId, id));
    if (primary !== undefined && primary !== keyVersion) rotated.push(id);
  }
  return rotated;
}
