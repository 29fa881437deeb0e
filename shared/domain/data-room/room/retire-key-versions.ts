import type { Context } from '../../../platform/context/context.ts';
import { eachItem } from '../../../platform/firestore/every-item.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { KeyVersion } from '../../../platform/kms/key-keeper.ts';
import { versionNumber } from '../../../platform/kms/key-version.ts';
import type { KeyDeps } from '../deps.ts';
import { neededFrom } from './idle-key-versions.ts';
import { keyed } from './keyed.ts';
import { roomKey } from './room-key.ts';
import { rooms } from './schemas.ts';

/** Versions that are to be destroyed, and the numbers of those that something is still wrapped by. */
export type Retired = { destroyed: KeyVersion[]; needed: number[] };

/**
 * Has the versions of a room's key destroyed that have wrapped nothing for longer than a backup is kept. What is stored has the last word
 * on that: a part of an older database may have been brought back, or a key may not open. It may be asked twice, late, or again after it
 * was killed.
 *
 * @returns undefined where nothing was to be done. @throws Unavailable
 */
export async function retireKeyVersions(
  deps: KeyDeps,
  context: Context,
  roomId: string,
): Promise<Retired | undefined> {
  const room = await findItem(deps.store, context, rooms, roomId);
  const below = room?.state === 'open' ? neededFrom(room, deps.store.now()) : undefined;
  if (below === undefined) return undefined;
  const needed = (await versionsInUse(deps, context, roomId)).filter(number => number < below);
  const key = roomKey(deps.roomKeyRing, context.organisationId, roomId);
  const destroyed = await deps.keys.retire(key, { below, except: needed });
  return writeDown(deps, context, { roomId, below, retired: { destroyed, needed } });
}

async function versionsInUse({ store }: KeyDeps, context: Context, roomId: string): Promise<number[]> {
  const found = new Set<number>();
  for (const resource of keyed)
    for await (const { key } of eachItem(store, context, resource, { roomId: [roomId] }, 'createdAt'))
      if (key) found.add(versionNumber(key.keyVersion));
  return [...found].sort((one, other) => one - other);
}

type Step = { roomId: string; below: number; retired: Retired };

/** Said afterwards, because only then it is known. The next rotation looks at what is still needed again. */
function writeDown(
  { store }: KeyDeps,
  context: Context,
  { roomId, below, retired }: Step,
): Promise<Retired | undefined> {
  return runChange(store, context, async change => {
    const [room] = await change.getMany(rooms, [roomId]);
    if (!room?.idleKeyVersions.some(idle => idle.below === below)) return undefined;
    const idleKeyVersions = room.idleKeyVersions.filter(idle => idle.below > below);
    change.note(rooms, room, { idleKeyVersions });
    change.announce(rooms, room, 'key-versions-destroyed', retired);
    return retired;
  });
}
