import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { KeyDeps } from '../deps.ts';
import { roomKey } from './room-key.ts';
import { type Room, rooms } from './schemas.ts';

/** So long a room may be about to be shredded; longer, and its message was given up. */
const shreddingHours = 2;

/**
 * Looks at each room of an organisation, and has those go on being shredded that are not. Asks Cloud KMS once for each.
 *
 * @returns the ids of the rooms whose key encrypts by another version than that of their files.
 * @throws Unavailable
 */
export async function lookAtRooms(deps: KeyDeps, context: Context): Promise<string[]> {
  const rotated: string[] = [];
  for (const room of await everyItem(deps.store, context, rooms)) {
    if (room.state === 'shredding') await continueShredding(deps, context, room);
    else if (room.state === 'open' && (await wasRotated(deps, context, room))) rotated.push(room.id);
  }
  return rotated;
}

async function wasRotated(
  { keys, roomKeyRing }: KeyDeps,
  { organisationId }: Context,
  { id, keyVersion }: Room,
): Promise<boolean> {
  const primary = await keys.primary(roomKey(roomKeyRing, organisationId, id));
  return primary !== undefined && primary !== keyVersion;
}

async function continueShredding(
  { store }: KeyDeps,
  context: Context,
  { id, shredding }: Room,
): Promise<void> {
  if (store.now().getTime() - Date.parse(shredding?.at ?? '') < shreddingHours * 3_600_000) return;
  await runChange(store, context, async change => {
    const room = await change.get(rooms, id);
    if (room.state === 'shredding') change.announce(rooms, room, 'shredding-continued', {});
  });
}
