import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { KeyDeps } from '../deps.ts';
import { neededFrom } from './idle-key-versions.ts';
import { roomKey } from './room-key.ts';
import { type Room, rooms } from './schemas.ts';

/** So long a room may be about to be shredded; longer, and its message was given up. */
const shreddingHours = 2;

/**
 * Looks at each room of an organisation, has those go on being shredded that are not, and versions of keys destroyed that nothing needs. Asks
 * Cloud KMS once for each.
 *
 * @returns the ids of the rooms whose key encrypts by another version than that of their files.
 * @throws Unavailable
 */
export async function lookAtRooms(deps: KeyDeps, context: Context): Promise<string[]> {
  const rotated: string[] = [];
  for (const room of await everyItem(deps.store, context, rooms)) {
    if (room.state === 'shredding') await continueShredding(deps, context, room);
    else if (room.state === 'open' && (await wasRotated(deps, context, room))) rotated.push(room.id);
    else if (isIdle(deps, room)) await tellIdle(deps, context, room.id);
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

function isIdle({ store }: KeyDeps, room: Room): boolean {
  return room.state === 'open' && neededFrom(room, store.now()) !== undefined;
}

/** Whoever may destroy versions of keys takes it from there. */
function tellIdle({ store }: KeyDeps, context: Context, id: string): Promise<void> {
  return runChange(store, context, async change => {
    const [room] = await change.getMany(rooms, [id]);
    if (!room) return;
    const below = neededFrom(room, store.now());
    if (room.state === 'open' && below !== undefined)
      change.announce(rooms, room, 'key-versions-idle', { below });
  });
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
