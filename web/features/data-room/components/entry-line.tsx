import { Link } from '@tanstack/react-router';
import { ChevronRight, Folder as FolderIcon, FolderOpen } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { formatBytes, formatRelative } from '../../../app/format.ts';
import { useFormat } from '../../../app/use-format.ts';
import { FileIcon } from '../../../entities/file/file-icon.tsx';
import { classNames } from '../../../ui/class-names.ts';
import type { DocumentEntry, Entry, FolderEntry } from '../contents.ts';
import { type Act, EntryMenu } from './entry-menu.tsx';

const indents = [
  'pl-2',
  'pl-5 sm:pl-6',
  'pl-8 sm:pl-10',
  'pl-11 sm:pl-14',
  'pl-14 sm:pl-18',
  'pl-17 sm:pl-22',
  'pl-20 sm:pl-26',
] as const;

type EntryLineProps = {
  entry: Entry;
  open: boolean;
  /** Among search results, where it is found; nothing in the tree. */
  path?: string | undefined;
  mayArrange: boolean;
  onOpen: (folderId: string, open: boolean) => void;
  onAct: (act: Act, entry: Entry) => void;
};

/** One line of a room: a folder or document with its place in the index. Drawn anew only when it is another. */
export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const { entry, open, path, mayArrange, onOpen, onAct } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const key = `${event.altKey ? 'Alt+' : ''}${event.key}`;
    if (key === 'Alt+ArrowUp' && mayArrange) onAct('up', entry);
    else if (key === 'Alt+ArrowDown' && mayArrange) onAct('down', entry);
    else if (key === 'ArrowRight' && entry.kind === 'folder') onOpen(entry.item.id, true);
    else if (key === 'ArrowLeft' && entry.kind === 'folder') onOpen(entry.item.id, false);
    else return;
    event.preventDefault();
  };
  const depth = path === undefined ? entry.depth : 0;
  return (
    <li
      data-entry={entry.item.id}
      draggable={mayArrange}
      onKeyDown={onKeyDown}
      className={classNames(
        'group flex min-h-11 items-center gap-2 border-b border-line pr-2 [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto] hover:bg-hover sm:min-h-10 lg:pr-4',
        'data-[over=before]:shadow-[inset_0_2px_0_var(--accent)] data-[over=behind]:shadow-[inset_0_-2px_0_var(--accent)] data-[over=into]:bg-accent-soft',
        path && 'py-1.5',
        indents[Math.min(depth, indents.length - 1)],
      )}
    >
      {entry.kind === 'folder' ? (
        <FolderName entry={entry} open={open} path={path} onOpen={onOpen} />
      ) : (
        <DocumentName entry={entry} path={path} />
      )}
      <EntryMenu entry={entry} onAct={onAct} />
    </li>
  );
});

type FolderNameProps = Pick<EntryLineProps, 'open' | 'path' | 'onOpen'> & { entry: FolderEntry };

function FolderName({ entry: { item, number, holds }, open, path, onOpen }: FolderNameProps) {
  const Icon = open ? FolderOpen : FolderIcon;
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        data-line
        onClick={() => onOpen(item.id, !open)}
        className="flex min-h-10 min-w-0 flex-1 items-center gap-2 text-left"
      >
        <ChevronRight
          className={classNames('size-4 shrink-0 text-faint transition-transform', open && 'rotate-90')}
          aria-hidden="true"
        />
        <Icon className="size-4 shrink-0 text-accent-ink" aria-hidden="true" />
        <Numbered number={number} path={path} size={null}>
          <span className="truncate text-sm font-medium" title={item.name}>
            {item.name}
          </span>
        </Numbered>
      </button>
      <span className="shrink-0 text-xs text-faint max-sm:hidden">
        {holds === 0 ? 'empty' : `${holds} in it`}
      </span>
    </>
  );
}

function DocumentName({ entry: { item, number }, path }: { entry: DocumentEntry; path: string | undefined }) {
  return (
    <>
      <span className="flex min-w-0 flex-1 items-center gap-2 pl-6">
        <FileIcon name={item.name} />
        <Numbered number={number} path={path} size={item.shown?.size ?? null}>
          <Link
            to="/data-rooms/$id/documents/$documentId"
            params={{ id: item.roomId, documentId: item.id }}
            draggable={false}
            data-line
            title={item.name}
            className="truncate text-sm hover:underline"
          >
            {item.name}
          </Link>
        </Numbered>
      </span>
      <DocumentFacts entry={item} />
    </>
  );
}

type NumberedProps = { number: string; path: string | undefined; size: number | null; children: ReactNode };

/** A name with its number: before it, or below it where there is little room, with the size. */
function Numbered({ number, path, size, children }: NumberedProps) {
  return (
    <>
      <span className="shrink-0 text-xs text-faint tabular-nums max-sm:hidden">{number}</span>
      <span className="flex min-w-0 flex-col max-sm:py-1.5">
        {children}
        <span className="truncate text-xs text-faint tabular-nums sm:hidden">
          {size === null ? number : `${number} · ${formatBytes(size)}`}
        </span>
        {path && <span className="truncate text-xs text-faint">{path}</span>}
      </span>
    </>
  );
}

function DocumentFacts({ entry: { shown, lastVersion } }: { entry: DocumentEntry['item'] }) {
  const format = useFormat();
  if (!shown) return <span className="shrink-0 text-xs text-faint">no file yet</span>;
  const { size, number, uploadedAt, uploadedBy } = shown;
  return (
    <span className="flex shrink-0 items-center text-xs text-faint tabular-nums max-sm:hidden">
      <span className="w-18 text-right">{formatBytes(size)}</span>
      <span
        className="w-12 text-right max-sm:hidden"
        title={number < lastVersion ? `Version ${number} is shown; the last is ${lastVersion}` : undefined}
      >
        v{number}
      </span>
      <span className="w-52 truncate pl-6 max-lg:hidden" title={format.moment(uploadedAt)}>
        {uploadedBy ? `${uploadedBy.name}, ` : ''}
        <time dateTime={uploadedAt}>{formatRelative(uploadedAt, Date.now())}</time>
      </span>
    </span>
  );
}
