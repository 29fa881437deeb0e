import { FolderPlus, FolderTree, Upload } from 'lucide-react';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Entry } from '../contents.ts';

type ToolbarProps = {
  entries: readonly Entry[];
  onFolder: () => void;
  onUpload: (folder: boolean) => void;
  onOpenAll: ((open: boolean) => void) | null;
};

/** What can be done with a room's contents as a whole. */
export function ContentsToolbar({ entries, onFolder, onUpload, onOpenAll }: ToolbarProps) {
  const { can } = useSession();
  const count = entries.filter(({ kind }) => kind === 'document').length;
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 py-2.5 lg:px-6">
      <p className="mr-auto text-sm text-faint">{count === 1 ? '1 document' : `${count} documents`}</p>
      {onOpenAll && entries.some(({ kind }) => kind === 'folder') && (
        <>
          <Button look="ghost" size="small" onClick={() => onOpenAll(true)}>
            Open all
          </Button>
          <Button look="ghost" size="small" onClick={() => onOpenAll(false)}>
            Close all
          </Button>
        </>
      )}
      {can('folders:create') && (
        <Button onClick={onFolder}>
          <FolderPlus className="size-4" aria-hidden="true" />
          New folder
        </Button>
      )}
      {can('versions:create') && (
        <>
          <Button className="max-sm:hidden" onClick={() => onUpload(true)}>
            <FolderTree className="size-4" aria-hidden="true" />
            Upload a folder
          </Button>
          <Button look="primary" onClick={() => onUpload(false)}>
            <Upload className="size-4" aria-hidden="true" />
            Upload files
          </Button>
        </>
      )}
    </div>
  );
}
