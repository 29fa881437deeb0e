import { Link } from '@tanstack/react-router';
import { ArrowLeft, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RoomDocumentSeen } from '../../../../app/api-types.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { useVisit } from '../../visit.tsx';
import { DownloadButton } from '../download-button.tsx';

/** The bar above a document: the way back, its name, and what one may do with it. */
export function DocumentBar({
  document,
  children,
}: {
  document: RoomDocumentSeen | undefined;
  children?: ReactNode;
}) {
  const { room } = useVisit();
  return (
    <header className="sticky top-0 z-20 flex h-14 items-center gap-1 border-b border-line bg-surface px-2 sm:gap-2 sm:px-4">
      <Link
        to="/room"
        aria-label="Back to the contents"
        className="inline-grid size-9 shrink-0 place-items-center rounded-md text-faint hover:bg-hover hover:text-ink"
      >
        <ArrowLeft className="size-4.5" aria-hidden="true" />
      </Link>
      <div className="min-w-0 flex-1">
        <p className="truncate text-2xs text-faint max-sm:hidden">{room.name}</p>
        <h1 className="truncate text-sm font-semibold">{document?.name ?? ' '}</h1>
      </div>
      {children}
      {document?.download && (
        <DownloadButton id={document.id} name={document.name} size={document.size} label="wide" />
      )}
    </header>
  );
}

type ZoomProps = { zoom: number; onZoom: (by: 1 | -1 | 0) => void };

/** Larger, smaller, and as wide as the window; on a phone fingers do that. */
export function ZoomControls({ zoom, onZoom }: ZoomProps) {
  return (
    <div className="flex items-center max-sm:hidden">
      <IconButton icon={ZoomOut} label="Smaller" onClick={() => onZoom(-1)} />
      <button
        type="button"
        aria-label={`${Math.round(zoom * 100)} %: as wide as the window`}
        onClick={() => onZoom(0)}
        className="w-12 rounded-md py-1.5 text-xs text-soft tabular-nums hover:bg-hover"
      >
        {Math.round(zoom * 100)} %
      </button>
      <IconButton icon={ZoomIn} label="Larger" onClick={() => onZoom(1)} />
    </div>
  );
}
