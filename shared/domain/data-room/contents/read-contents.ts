import { everyItem } from '../../../platform/firestore/every-item.ts';
import type { DoorDeps } from '../deps.ts';
import { documents } from '../document/schemas.ts';
import { folders } from '../folder/schemas.ts';
import type { Seat } from '../visit/find-visit.ts';
import { visibleContents } from './rules.ts';
import type { ContentsEntry } from './schemas.ts';

/** What a visitor may see of the room, numbered as its owner has it. */
export async function readContents(
  { store }: Pick<DoorDeps, 'store'>,
  { context, link }: Seat,
): Promise<ContentsEntry[]> {
  const inRoom = { roomId: [link.roomId] };
  // The documents first: a folder that anything is in is not deleted, so that theirs are still there.
  const documentsInIt = await everyItem(store, context, documents, inRoom);
  return visibleContents(await everyItem(store, context, folders, inRoom), documentsInIt, link);
}
