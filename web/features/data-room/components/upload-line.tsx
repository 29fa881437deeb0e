import { CircleAlert, CircleCheck, Pause, Play, RotateCw, X } from 'lucide-react';
import { formatBytes } from '../../../app/format.ts';
import { FileIcon } from '../../../entities/file/file-icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { remainingInWords } from '../upload/progress.ts';
import { isUnderWay, type Transfer } from '../upload/transfer.ts';
import { transferList } from '../upload/transfer-list.ts';
import { cancelUpload, pauseUpload, resumeUpload } from '../upload/transfers.ts';

/** One file on its way. */
export function UploadLine({ transfer }: { transfer: Transfer }) {
  const { mark, sent, state, documentName } = transfer;
  return (
    <li className="flex items-start gap-2.5 py-2 pr-1.5 pl-4">
      <span className="mt-1">
        <StateIcon transfer={transfer} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium" title={documentName}>
          {documentName}
        </p>
        {isUnderWay(transfer) && (
          <div className="my-1">
            <ProgressBar value={mark.size ? sent / mark.size : 0} label={`Upload of ${documentName}`} />
          </div>
        )}
        <p
          className={
            state === 'failed' || state === 'refused'
              ? 'text-xs text-danger-ink'
              : 'text-xs text-faint tabular-nums'
          }
        >
          {inWords(transfer)}
        </p>
      </div>
      <Actions transfer={transfer} />
    </li>
  );
}

function StateIcon({ transfer: { state, mark } }: { transfer: Transfer }) {
  if (state === 'done') return <CircleCheck className="size-4 text-success-ink" aria-hidden="true" />;
  if (state === 'failed' || state === 'refused')
    return <CircleAlert className="size-4 text-danger-ink" aria-hidden="true" />;
  return <FileIcon name={mark.name} />;
}

function Actions({ transfer: { id, state, documentName } }: { transfer: Transfer }) {
  const settled = state === 'done' || state === 'refused';
  return (
    <span className="flex shrink-0">
      {(state === 'waiting' || state === 'sending') && (
        <IconButton icon={Pause} label={`Pause ${documentName}`} onClick={() => pauseUpload(id)} />
      )}
      {state === 'paused' && (
        <IconButton icon={Play} label={`Resume ${documentName}`} onClick={() => resumeUpload(id)} />
      )}
      {state === 'failed' && (
        <IconButton icon={RotateCw} label={`Try ${documentName} again`} onClick={() => resumeUpload(id)} />
      )}
      <IconButton
        icon={X}
        label={settled ? `Dismiss ${documentName}` : `Cancel ${documentName}`}
        onClick={() => (settled ? transferList.remove(id) : void cancelUpload(id))}
      />
    </span>
  );
}

function inWords({ state, sent, mark: { size }, bytesPerSecond, note, documentId }: Transfer): string {
  if (note) return note;
  if (state === 'done') return `${formatBytes(size)}, uploaded`;
  const progress = `${formatBytes(Math.min(sent, size))} of ${formatBytes(size)}`;
  if (state === 'paused') return `Paused at ${progress}`;
  if (state === 'waiting' && sent === 0) return `Waits, ${formatBytes(size)}`;
  if (!documentId || sent >= size)
    return documentId ? `${progress}, finishing` : `Begins, ${formatBytes(size)}`;
  const speed = bytesPerSecond ? `${formatBytes(Math.round(bytesPerSecond))}/s` : '';
  return [progress, speed, remainingInWords(size - sent, bytesPerSecond)].filter(Boolean).join(' · ');
}
