import type { Context } from '../../../platform/context/context.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { readOpenRoom } from '../room/require-open.ts';
import { type Tag, TaggedEntry, tagContents, tags } from './schemas.ts';

/** A tag, and what it names in the order of its numbers. @throws NotFound, Gone */
export async function readContents(
  store: Store,
  context: Context,
  id: string,
): Promise<{ tag: Tag; entries: TaggedEntry[] }> {
  const tag = await repository(store, context, tags).get(id);
  await readOpenRoom(store, context, tag.roomId);
  const { text } = await repository(store, context, tagContents).get(id);
  return { tag, entries: TaggedEntry.array().parse(JSON.parse(text)) };
}
