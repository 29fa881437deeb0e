import type { Context } from '../../../platform/context/context.ts';
import { Unprocessable } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { requireUnheld, requireUnretained } from '../room/require-deletable.ts';
import { openRoom } from '../room/require-open.ts';
import { type Room, rooms } from '../room/schemas.ts';
import { versions } from '../version/schemas.ts';

/**
 * Has a room shredded: from here on nothing of it is given out or taken in. The rest follows on its event.
 *
 * @param confirm The name of the room.
 * @throws Unprocessable when that is another one, Conflict while the room is held or keeps what it has; NotFound, Gone.
 */
export function startShredding(
  store: Store,
  context: Context,
  { id, confirm }: { id: string; confirm: string },
): Promise<Room> {
  return runChange(store, context, async change => {
    const room = await openRoom(change, id);
    if (confirm !== room.name) throw unconfirmed();
    requireUnheld(room);
    await requireNothingRetained(change, room);
    const shredding = { at: change.now, by: context.actor };
    return change.update(rooms, room, { state: 'shredding', shredding }, 'shredding');
  });
}

async function requireNothingRetained(change: Change, room: Room): Promise<void> {
  if (room.retentionDays === null) return;
  const conditions = [{ field: 'roomId', operator: '==', value: room.id }] as const;
  const sort = { field: 'createdAt', direction: 'desc' } as const;
  const [newest] = await change.select(versions, { conditions, sort }, 1);
  if (newest) requireUnretained(room, newest.createdAt, change.now);
}

function unconfirmed(): Unprocessable {
  const message = 'must be the name of the room';
  const errors = [{ path: 'confirm', message }];
  return new Unprocessable('invalid-body', `confirm: ${message}.`, { errors });
}
