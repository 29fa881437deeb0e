import { FolderLock } from 'lucide-react';
import { Combobox, type Option } from '../../../ui/combobox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { type Entry, foldersAbove, isWithin } from '../contents.ts';

type MoveDialogProps = {
  entries: readonly Entry[];
  moved: Entry;
  onMove: (folderId: string | null) => void;
  onClose: () => void;
};

/** Asks for the folder that something goes to; one goes neither into itself nor into what is in it. */
export function MoveDialog({ entries, moved, onMove, onClose }: MoveDialogProps) {
  const options: Option[] = [
    {
      value: '',
      label: 'Top of the room',
      icon: <FolderLock className="size-4 text-faint" aria-hidden="true" />,
    },
    ...entries
      .filter(({ kind, item }) => kind === 'folder' && !isWithin(entries, item.id, moved.item.id))
      .map(({ item, number }) => ({
        value: item.id,
        label: [...foldersAbove(entries, item.folderId), item].map(({ name }) => name).join(' / '),
        hint: number,
      })),
  ];
  return (
    <Dialog title={`Move ${moved.item.name}`} description="It comes last in the folder." onClose={onClose}>
      <div className="rounded-md border border-line">
        <Combobox
          label="Folder"
          options={options}
          selected={[moved.item.folderId ?? '']}
          onSelect={folderId => {
            onMove(folderId || null);
            onClose();
          }}
        />
      </div>
    </Dialog>
  );
}
