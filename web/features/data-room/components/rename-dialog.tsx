import { useSaveItem } from '../../../app/use-save-item.ts';
import { changeDocument } from '../api/change-document.ts';
import { changeFolder } from '../api/change-folder.ts';
import type { Entry } from '../contents.ts';
import { NameDialog } from './name-dialog.tsx';

type RenameProps = { entry: Pick<Entry, 'kind' | 'item'>; onClose: () => void };

/** Gives a folder or document another name. */
export function RenameDialog({ entry: { kind, item }, onClose }: RenameProps) {
  const [collection, change] =
    kind === 'folder' ? (['folders', changeFolder] as const) : (['documents', changeDocument] as const);
  const saving = useSaveItem(collection, (name: string) => change(item, { name }), onClose);
  return (
    <NameDialog
      title={`Rename ${item.name}`}
      action="Rename"
      name={item.name}
      busy={saving.isPending}
      error={saving.error}
      onName={name => saving.mutate(name)}
      onClose={onClose}
    />
  );
}
