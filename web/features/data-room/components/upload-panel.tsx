import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../ui/icon-button.tsx';
import { isUnderWay, type Transfer } from '../upload/transfer.ts';
import { transferList, useTransfers } from '../upload/transfer-list.ts';
import { useInterrupted } from '../use-interrupted.ts';
import { InterruptedLine } from './interrupted-line.tsx';
import { UploadLine } from './upload-line.tsx';

/** The files that are uploaded, and those that a room still waits for, in a corner of the pages of rooms. */
export function UploadPanel({ roomId }: { roomId?: string }) {
  const transfers = useTransfers();
  const [folded, setFolded] = useState(false);
  const { interrupted, discard } = useInterrupted(roomId, transfers);
  if (transfers.length + interrupted.length === 0) return null;
  const busy = transfers.some(isUnderWay);
  const clear = () => {
    for (const { id } of transfers) transferList.remove(id);
  };
  return (
    <section
      aria-label="Uploads"
      data-uploads
      className="enter fixed right-3 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] left-3 z-20 overflow-hidden rounded-lg bg-raised shadow-raised md:right-5 md:bottom-5 md:left-auto md:w-96"
    >
      <header className="flex h-11 items-center border-b border-line pr-1.5 pl-4">
        <h2 className="flex-1 truncate text-sm font-semibold">
          <span role="status">{inWords(transfers) || unfinishedInWords(interrupted.length)}</span>
        </h2>
        <IconButton
          icon={folded ? ChevronUp : ChevronDown}
          label={folded ? 'Show the uploads' : 'Fold the uploads'}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        />
        {!busy && transfers.length > 0 && <IconButton icon={X} label="Clear the uploads" onClick={clear} />}
      </header>
      {!folded && (
        <ul className="max-h-[min(19rem,40dvh)] divide-y divide-line overflow-y-auto overscroll-contain">
          {transfers.map(transfer => (
            <UploadLine key={transfer.id} transfer={transfer} />
          ))}
          {interrupted.map(one => (
            <InterruptedLine key={one.uploadId} upload={one} onDiscard={() => discard(one)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function unfinishedInWords(count: number): string {
  return count === 1 ? '1 upload is not finished' : `${count} uploads are not finished`;
}

function inWords(transfers: readonly Transfer[]): string {
  if (transfers.length === 0) return '';
  const files = transfers.length === 1 ? '1 file' : `${transfers.length} files`;
  const left = transfers.filter(isUnderWay).length;
  if (left > 0) return left === 1 ? 'Uploading 1 file' : `Uploading ${left} files`;
  const failed = transfers.filter(({ state }) => state !== 'done').length;
  return failed > 0 ? `${failed} of ${files} not uploaded` : `${files} uploaded`;
}
