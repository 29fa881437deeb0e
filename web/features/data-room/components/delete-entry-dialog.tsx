import type { RoomDocument } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { deleteFolder } from '../api/delete-folder.ts';
import type { Entry, FolderEntry } from '../contents.ts';
import { deleteWithVersions } from '../delete-with-versions.ts';

/** Asks before a folder or document is deleted, and says what follows. */
export function DeleteEntryDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  if (entry.kind === 'document') return <DeleteDocumentDialog document={entry.item} onClose={onClose} />;
  if (entry.holds > 0) return <NotEmptyDialog entry={entry} onClose={onClose} />;
  return (
    <DeleteDialog
      title={`Delete ${entry.item.name}?`}
      collection="folders"
      send={() => deleteFolder(entry.item.id)}
      onClose={onClose}
    >
      The folder is empty. What comes behind it in the index moves up by one.
    </DeleteDialog>
  );
}

type DeleteDocumentProps = { document: RoomDocument; onDeleted?: () => void; onClose: () => void };

/** Asks before a document is deleted, with all of its versions. */
export function DeleteDocumentDialog({ document, onDeleted, onClose }: DeleteDocumentProps) {
  const { id, name, primaryVersionId } = document;
  return (
    <DeleteDialog
      title={`Delete ${name}?`}
      collection="documents"
      send={() => deleteWithVersions(id, primaryVersionId)}
      {...(onDeleted && { onDeleted })}
      onClose={onClose}
    >
      {primaryVersionId
        ? 'All of its versions go with it, and their keys: nobody can read them again, nor bring them back.'
        : 'It has no file. What comes behind it in the index moves up by one.'}
    </DeleteDialog>
  );
}

function NotEmptyDialog({ entry: { item, holds }, onClose }: { entry: FolderEntry; onClose: () => void }) {
  return (
    <Dialog
      title={`${item.name} is not empty`}
      description={`There ${holds === 1 ? 'is one thing' : `are ${holds} things`} in it. Delete or move what is in it, then the folder can go.`}
      onClose={onClose}
    >
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
