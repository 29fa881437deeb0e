import type { Context } from '../../../platform/context/context.ts';
import { Gone, NotFound } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type Room, rooms } from './schemas.ts';

/** @throws Gone when a room is shredded, or about to be. */
export function requireOpen({ name, state }: Pick<Room, 'name' | 'state'>): void {
  if (state !== 'open')
    throw new Gone('room-shredded', `The room ${name} was shredded. Its certificate says what it held.`);
}

/** The room of an item, held until the change is committed. @throws Gone, NotFound */
export async function openRoom(change: Change, roomId: string): Promise<Room> {
  const room = await change.get(rooms, roomId);
  requireOpen(room);
  return room;
}

/** The room of an item, as it is now. @throws Gone, NotFound */
export async function readOpenRoom(store: Store, context: Context, roomId: string): Promise<Room> {
  const room = await findItem(store, context, rooms, roomId);
  if (!room) throw new NotFound(`There is no room ${roomId}.`);
  requireOpen(room);
  return room;
}
