import type { Context } from '../../../platform/context/context.ts';
import { Unavailable } from '../../../platform/errors/errors.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { KeyDeps } from '../deps.ts';
import { nowIdle } from './idle-key-versions.ts';
import { type Rewrapped, rewrapFiles } from './rewrap-files.ts';
import { roomKey } from './room-key.ts';
import { rooms } from './schemas.ts';

/**
 * Wraps the keys of a room's files by the version of its key that encrypts by now; the files stay as they are. It may be asked twice
 * at once, late, or again after it was killed, and goes on from there.
 *
 * @returns How many keys there are; undefined where nothing was to be done.
 * @throws Unavailable while Cloud KMS does not open or wrap one of them.
 */
export async function rewrapRoom(
  deps: KeyDeps,
  context: Context,
  roomId: string,
): Promise<Rewrapped | undefined> {
  const room = await findItem(deps.store, context, rooms, roomId);
  const to = await deps.keys.primary(roomKey(deps.roomKeyRing, context.organisationId, roomId));
  if (room?.state !== 'open' || to === undefined || room.keyVersion === to) return undefined;
  const step = { roomId, to };
  if (!(await begin(deps, context, step))) return undefined;
  const done = await rewrapFiles(deps, context, step);
  await finish(deps, context, { ...step, done });
  return done;
}

type Step = { roomId: string; to: number };

/** Said first: a key that is stored under an older version from here on says so itself, by `noteKeyVersion`. */
function begin({ store }: KeyDeps, context: Context, { roomId, to }: Step): Promise<boolean> {
  return runChange(store, context, async change => {
    const [room] = await change.getMany(rooms, [roomId]);
    if (room?.state !== 'open' || room.keyVersion === to) return false;
    if (room.rewrappingTo !== to) change.note(rooms, room, { rewrappingTo: to });
    return true;
  });
}

function finish(
  { store }: KeyDeps,
  context: Context,
  { roomId, to, done }: Step & { done: Rewrapped },
): Promise<void> {
  return runChange(store, context, async change => {
    const [room] = await change.getMany(rooms, [roomId]);
    if (room?.state !== 'open' || room.keyVersion === to) return;
    if (room.rewrappingTo !== to)
      throw new Unavailable('A key was stored under an older version meanwhile. Look again.');
    const idleKeyVersions = nowIdle(room.idleKeyVersions, { below: to, since: change.now });
    change.note(rooms, room, { keyVersion: to, rewrappingTo: null, idleKeyVersions });
    change.announce(rooms, room, 'rewrapped', { from: room.keyVersion, to, ...done });
  });
}
