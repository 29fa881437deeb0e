import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { documents, type RoomDocument } from '../document/schemas.ts';
import { requireUnheld, requireUnretained } from '../room/require-deletable.ts';
import { openRoom } from '../room/require-open.ts';
import { requireUntagged } from '../tag/require-untagged.ts';
import { versions } from './schemas.ts';

/**
 * Deletes a version, and its wrapped key with it: from there on nothing can read its file, which its event has removed.
 *
 * @throws NotFound, VersionMismatch, Gone; Conflict while it is kept, its room is held, a tag names it, or it is the primary one of several.
 */
export function deleteVersion(store: Store, context: Context, id: string, version?: number): Promise<void> {
  return runChange(store, context, async change => {
    const before = await change.get(versions, id);
    requireVersion(before, version);
    const room = await openRoom(change, before.roomId);
    requireUnheld(room);
    requireUnretained(room, before.createdAt, change.now);
    const document = await change.get(documents, before.documentId);
    const isPrimary = document.primaryVersionId === id;
    if (isPrimary) await requireOnly(change, document);
    await requireUntagged(change, id);
    change.delete(versions, before);
    if (isPrimary) change.update(documents, document, { primaryVersionId: null, shown: null });
  });
}

async function requireOnly(change: Change, { id }: RoomDocument): Promise<void> {
  const others = await change.find(versions, { documentId: [id] }, 2);
  if (others.length < 2) return;
  throw new Conflict('primary-version', 'This version is the primary one. Make another one primary first.');
}
