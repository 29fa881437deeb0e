import { FileUp, X } from 'lucide-react';
import { formatBytes } from '../../../app/format.ts';
import { FileIcon } from '../../../entities/file/file-icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { notify } from '../../../ui/toast.tsx';
import { pickFiles } from '../upload/pick-files.ts';
import { isSame, type Remembered } from '../upload/remembered-uploads.ts';
import { markOf } from '../upload/transfer.ts';
import { uploadFiles } from '../upload/transfers.ts';

/** An upload that the page was left in: it goes on once its file is chosen again. */
export function InterruptedLine({ upload, onDiscard }: { upload: Remembered; onDiscard: () => void }) {
  const { name, size } = upload;
  return (
    <li className="flex items-start gap-2.5 py-2 pr-1.5 pl-4">
      <span className="mt-1">
        <FileIcon name={name} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium" title={name}>
          {name}
        </p>
        <p className="text-xs text-faint">
          {formatBytes(size)}, not finished. Choose the same file, and it goes on where it was.
        </p>
      </div>
      <span className="flex shrink-0">
        <IconButton icon={FileUp} label={`Choose ${name} again`} onClick={() => void goOn(upload)} />
        <IconButton icon={X} label={`Discard the upload of ${name}`} onClick={onDiscard} />
      </span>
    </li>
  );
}

async function goOn(upload: Remembered): Promise<void> {
  const [file] = await pickFiles({ several: false });
  if (!file) return;
  const { roomId, folderId, isNew, documentId, name } = upload;
  const mark = markOf(file, { roomId, folderId, versionOf: isNew ? null : documentId });
  if (isSame(upload, mark)) uploadFiles([{ file, mark, documentName: name, position: 0 }]);
  else
    notify('danger', `This is not ${name} as it was when its upload began. Choose that one, or discard it.`);
}
