import { Unprocessable } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { requireAbove } from '../../../platform/firestore/require-above.ts';
import { folders } from '../folder/schemas.ts';

/** Where a folder or document is to stand. */
type Place = { id: string; roomId: string; folderId?: string | null | undefined };

/** @throws Unprocessable when the folder is of another room, Conflict when it stands below the item, or too deep. */
export async function requirePlace(change: Change, { id, roomId, folderId }: Place): Promise<void> {
  if (!folderId) return;
  const folder = await change.get(folders, folderId);
  if (folder.roomId !== roomId) throw unfit('folderId', 'must be a folder of the same room');
  await requireAbove(change, folders, { id, above: 'folderId', parentId: folderId });
}

/** @throws Unprocessable when an item is to change its room: its documents are encrypted for the one it is in. */
export function requireSameRoom(before: { roomId: string }, roomId: string | undefined): void {
  if (roomId !== undefined && roomId !== before.roomId) throw unfit('roomId', 'cannot change');
}

function unfit(path: string, message: string): Unprocessable {
  return new Unprocessable('invalid-body', `${path} ${message}.`, { errors: [{ path, message }] });
}
