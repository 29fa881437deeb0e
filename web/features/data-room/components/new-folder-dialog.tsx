import { useSaveItem } from '../../../app/use-save-item.ts';
import { createFolder } from '../api/create-folder.ts';
import { NameDialog } from './name-dialog.tsx';

type NewFolderProps = {
  place: { roomId: string; folderId: string | null; position: number };
  /** The folder it will be in; null at the top of the room. */
  inside: string | null;
  onClose: () => void;
};

/** Makes a folder. */
export function NewFolderDialog({ place, inside, onClose }: NewFolderProps) {
  const saving = useSaveItem(
    'folders',
    (name: string, key) => createFolder({ ...place, name }, key),
    onClose,
  );
  return (
    <NameDialog
      title={inside ? `New folder in ${inside}` : 'New folder'}
      action="Create folder"
      name=""
      busy={saving.isPending}
      error={saving.error}
      onName={name => saving.mutate(name)}
      onClose={onClose}
    />
  );
}
