import type { RoomDocumentSeen } from '../../../../app/api-types.ts';
import { formatBytes } from '../../../../app/format.ts';
import { FileIcon } from '../../../../entities/file/file-icon.tsx';
import { kindOfFile } from '../../kind-of-file.ts';
import { DownloadButton } from '../download-button.tsx';

/** Where the pages would be of a document that cannot be shown: why, and what can be done instead. */
export function NotShown({ document, reason }: { document: RoomDocumentSeen; reason: string }) {
  const { id, name, fileName, contentType, size, download } = document;
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center px-6 py-16 text-center">
      <span className="mb-3 grid size-12 place-items-center rounded-xl border border-line bg-surface [&_svg]:size-5">
        <FileIcon name={fileName} />
      </span>
      <h2 className="text-base font-semibold wrap-anywhere">{name}</h2>
      <p className="mt-0.5 text-xs text-faint tabular-nums">
        {kindOfFile(contentType, fileName)} · {formatBytes(size)}
      </p>
      <p className="mt-3 mb-5 text-sm text-pretty text-soft">
        {reason}{' '}
        {download
          ? 'Download it to open it on your device.'
          : 'Ask whoever sent you the link for another form of it.'}
      </p>
      {download && <DownloadButton id={id} name={name} size={size} label="always" />}
    </div>
  );
}
