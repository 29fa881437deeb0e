import { arrangementsFor, positionIn } from '../arrange.ts';
import type { Entry } from '../contents.ts';
import type { Arrangement } from '../use-arrange.ts';
import { DeleteEntryDialog } from './delete-entry-dialog.tsx';
import type { Act } from './entry-menu.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { NewFolderDialog } from './new-folder-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';

/** What a dialog is open for; without an entry it is for the room. */
export type Asked = { act: Act; entry: Entry | null };

type AskingProps = {
  asked: Asked | null;
  roomId: string;
  entries: readonly Entry[];
  onArrange: (changes: readonly Arrangement[]) => void;
  onClose: () => void;
};

/** The dialog that is open for a line of a room, or for the room. */
export function Asking({ asked, roomId, entries, onArrange, onClose }: AskingProps) {
  if (!asked) return null;
  const { act, entry } = asked;
  if (act === 'folder') {
    const folderId = entry?.item.id ?? null;
    const place = { roomId, folderId, position: positionIn(entries, folderId) };
    return <NewFolderDialog place={place} inside={entry?.item.name ?? null} onClose={onClose} />;
  }
  if (!entry) return null;
  if (act === 'rename') return <RenameDialog entry={entry} onClose={onClose} />;
  if (act === 'delete') return <DeleteEntryDialog entry={entry} onClose={onClose} />;
  const move = (folderId: string | null) =>
    onArrange(arrangementsFor(entries, entry, { folderId, before: null }));
  return <MoveDialog entries={entries} moved={entry} onMove={move} onClose={onClose} />;
}
