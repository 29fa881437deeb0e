import type { Context } from '../../../platform/context/context.ts';
import { requireUnreferenced } from '../../../platform/firestore/references.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { dataRoomFamily } from '../family.ts';
import { requireUnheld } from '../room/require-deletable.ts';
import { openRoom } from '../room/require-open.ts';
import { tagContents, tags } from './schemas.ts';

/** Deletes a tag, which holds its versions no longer. @throws NotFound, VersionMismatch, Gone; Conflict while anything refers to it, or its room is held. */
export function deleteTag(store: Store, context: Context, id: string, version?: number): Promise<void> {
  return runChange(store, context, async change => {
    const before = await change.get(tags, id);
    requireVersion(before, version);
    requireUnheld(await openRoom(change, before.roomId));
    await requireUnreferenced(change, tags, id, dataRoomFamily);
    change.remove(tagContents, id);
    change.delete(tags, before);
  });
}
