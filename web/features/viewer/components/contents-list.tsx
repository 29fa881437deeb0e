import { Link } from '@tanstack/react-router';
import { Folder } from 'lucide-react';
import type { RoomContentsEntry } from '../../../app/api-types.ts';
import { formatBytes } from '../../../app/format.ts';
import { FileIcon } from '../../../entities/file/file-icon.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { kindOfFile } from '../kind-of-file.ts';
import { DownloadButton } from './download-button.tsx';

const indents = ['pl-4', 'pl-8', 'pl-12', 'pl-16', 'pl-20'] as const;

/** The numbered index of a room: folders, and the documents in them. */
export function ContentsList({ entries }: { entries: readonly RoomContentsEntry[] }) {
  return (
    <ul
      aria-label="Contents"
      className="divide-y divide-line border-y border-line bg-surface sm:rounded-lg sm:border-x sm:shadow-card"
    >
      {entries.map(entry => {
        const depth = entry.number.split('.').length - 1;
        return (
          <li
            key={entry.id}
            className={classNames(
              'relative flex min-h-13 items-center gap-3 pr-2 [contain-intrinsic-size:auto_3.25rem] [content-visibility:auto]',
              indents[Math.min(depth, indents.length - 1)],
              entry.kind === 'folder' ? 'bg-canvas/60' : entry.hasFile && 'hover:bg-hover',
            )}
          >
            {entry.kind === 'folder' ? <FolderLine entry={entry} /> : <DocumentLine entry={entry} />}
          </li>
        );
      })}
    </ul>
  );
}

function FolderLine({ entry: { number, name } }: { entry: RoomContentsEntry }) {
  return (
    <>
      <Folder className="size-4 shrink-0 text-accent-ink" aria-hidden="true" />
      <Numbered number={number} />
      <span className="min-w-0 py-2 text-sm font-semibold wrap-anywhere">{name}</span>
    </>
  );
}

function DocumentLine({ entry }: { entry: RoomContentsEntry }) {
  const { id, number, name, hasFile, contentType, size, download } = entry;
  const facts = [kindOfFile(contentType, name), size !== null && formatBytes(size)].filter(Boolean);
  return (
    <>
      <FileIcon name={name} />
      <Numbered number={number} />
      <span className="min-w-0 flex-1 py-2">
        {hasFile ? (
          <Link
            to="/room/documents/$id"
            params={{ id }}
            className="text-sm font-medium wrap-anywhere after:absolute after:inset-0 hover:underline"
          >
            {name}
          </Link>
        ) : (
          <span className="text-sm wrap-anywhere text-soft">{name}</span>
        )}
        <span className="block text-xs text-faint tabular-nums">
          {hasFile ? `${facts.join(' · ')}${download ? '' : ' · view only'}` : 'Not there yet'}
        </span>
      </span>
      {hasFile && download && (
        <span className="relative">
          <DownloadButton id={id} name={name} size={size} />
        </span>
      )}
    </>
  );
}

function Numbered({ number }: { number: string }) {
  return <span className="shrink-0 text-xs text-faint tabular-nums">{number}</span>;
}
