import { useNavigate } from '@tanstack/react-router';
import { FolderPlus, FolderTree, Upload } from 'lucide-react';
import { useSession } from '../../../app/session/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { SearchInput } from '../../../ui/search-input.tsx';
import type { Entry } from '../contents.ts';

type ToolbarProps = {
  entries: readonly Entry[];
  words: string | undefined;
  onFolder: () => void;
  onUpload: (folder: boolean) => void;
  /** Nothing while only what was found is shown. */
  onOpenAll: ((open: boolean) => void) | null;
};

/** What can be done with a room's contents as a whole. */
export function ContentsToolbar({ entries, words, onFolder, onUpload, onOpenAll }: ToolbarProps) {
  const { can } = useSession();
  const navigate = useNavigate();
  const search = (typed: string) =>
    void navigate({ to: '.', search: { q: typed || undefined }, replace: true });
  return (
    <div className="z-10 flex flex-wrap items-center gap-2 border-b border-line bg-canvas px-4 py-2 sm:sticky sm:top-(--below-bar) lg:px-6">
      <SearchInput label="Search this room" value={words ?? ''} onChange={search} />
      <Count entries={entries} />
      {onOpenAll && entries.some(({ kind }) => kind === 'folder') && (
        <span className="flex">
          <Button look="ghost" size="small" onClick={() => onOpenAll(true)}>
            Open all
          </Button>
          <Button look="ghost" size="small" onClick={() => onOpenAll(false)}>
            Close all
          </Button>
        </span>
      )}
      <span className="flex flex-wrap gap-2">
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
      </span>
    </div>
  );
}

function Count({ entries }: { entries: readonly Entry[] }) {
  const count = entries.filter(({ kind }) => kind === 'document').length;
  return (
    <p className="mr-auto text-sm sm:px-1 whitespace-nowrap text-faint tabular-nums">
      {count === 1 ? '1 document' : `${count} documents`}
    </p>
  );
}
