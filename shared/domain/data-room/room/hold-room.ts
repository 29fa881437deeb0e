import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { openRoom } from './require-open.ts';
import { type Room, rooms } from './schemas.ts';

type Word = { id: string; reason: string };

/** Has a room, and all that is in it, be kept whatever else is said. Held again, it has the new reason. @throws NotFound, Gone */
export function holdRoom(store: Store, context: Context, { id, reason }: Word): Promise<Room> {
  return runChange(store, context, async change => {
    const room = await openRoom(change, id);
    const legalHold = { held: true, reason, at: change.now, by: context.actor };
    return change.update(rooms, room, { legalHold }, 'held');
  });
}

/** Ends the hold of a room. @throws Conflict when it is not held; NotFound, Gone */
export function releaseRoom(store: Store, context: Context, { id, reason }: Word): Promise<Room> {
  return runChange(store, context, async change => {
    const room = await openRoom(change, id);
    if (!room.legalHold?.held) throw new Conflict('not-held', 'The room is not under legal hold.');
    const legalHold = { held: false, reason, at: change.now, by: context.actor };
    return change.update(rooms, room, { legalHold }, 'released');
  });
}
