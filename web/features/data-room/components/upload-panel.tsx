import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../ui/icon-button.tsx';
import { isUnderWay, type Transfer } from '../upload/transfer.ts';
import { transferList, useTransfers } from '../upload/transfer-list.ts';
import { UploadLine } from './upload-line.tsx';

/** The files that are uploaded, in a corner of the pages of rooms. */
export function UploadPanel() {
  const transfers = useTransfers();
  const [folded, setFolded] = useState(false);
  if (transfers.length === 0) return null;
  const busy = transfers.some(isUnderWay);
  const clear = () => {
    for (const { id } of transfers) transferList.remove(id);
  };
  return (
    <section
      aria-label="Uploads"
      className="enter fixed right-3 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] left-3 z-20 overflow-hidden rounded-lg bg-raised shadow-raised md:right-5 md:bottom-5 md:left-auto md:w-96"
    >
      <header className="flex h-11 items-center border-b border-line pr-1.5 pl-4">
        <h2 className="flex-1 truncate text-sm font-semibold" role="status">
          {inWords(transfers)}
        </h2>
        <IconButton
          icon={folded ? ChevronUp : ChevronDown}
          label={folded ? 'Show the uploads' : 'Fold the uploads'}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        />
        {!busy && <IconButton icon={X} label="Clear the uploads" onClick={clear} />}
      </header>
      {!folded && (
        <ul className="max-h-[min(19rem,40dvh)] divide-y divide-line overflow-y-auto overscroll-contain">
          {transfers.map(transfer => (
            <UploadLine key={transfer.id} transfer={transfer} />
          ))}
        </ul>
      )}
    </section>
  );
}

function inWords(transfers: readonly Transfer[]): string {
  const files = transfers.length === 1 ? '1 file' : `${transfers.length} files`;
  const left = transfers.filter(isUnderWay).length;
  if (left > 0) return `Uploading: ${transfers.length - left} of ${files} done`;
  const failed = transfers.filter(({ state }) => state !== 'done').length;
  return failed > 0 ? `${failed} of ${files} not uploaded` : `${files} uploaded`;
}
