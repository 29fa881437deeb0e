import { authorise } from '../../../platform/context/authorise.ts';
import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { documents } from '../document/schemas.ts';
import { folders } from '../folder/schemas.ts';
import { readOpenRoom } from '../room/require-open.ts';
import { numberContents } from './rules.ts';
import type { IndexEntry } from './schemas.ts';

/** All that a room holds, numbered in its order. @throws NotFound, Gone, Forbidden */
export async function readIndex(store: Store, context: Context, roomId: string): Promise<IndexEntry[]> {
  authorise(context, 'folders:read');
  await readOpenRoom(store, context, roomId);
  const inRoom = { roomId: [roomId] };
  // The documents first: a folder that anything is in is not deleted, so that theirs are still there.
  const documentsInIt = await everyItem(store, context, documents, inRoom);
  return numberContents(await everyItem(store, context, folders, inRoom), documentsInIt);
}
