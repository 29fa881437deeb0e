import { Download, FileArchive, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Bundle } from '../../../../app/api-types.ts';
import { DeleteDialog } from '../../../../app/delete-dialog.tsx';
import { formatBytes } from '../../../../app/format.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { useFormat } from '../../../../app/use-format.ts';
import { Button } from '../../../../ui/button.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { ProgressBar } from '../../../../ui/progress-bar.tsx';
import { deleteBundle } from '../../api/delete-bundle.ts';
import { bundleProgress, isUnderway } from '../../releases.ts';
import { useDownload } from '../../use-download.ts';

/** Brings the bundle into sight that a mail leads to. */
function comeToSight(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'center' });
}

/** One ZIP of a release: how far it is, and the way to it. */
export function BundleLine({ bundle, shown }: { bundle: Bundle; shown: boolean }) {
  return (
    <li
      ref={shown ? comeToSight : null}
      aria-current={shown ? true : undefined}
      className={classNames('flex items-center gap-3 py-2 pr-1.5 pl-3', shown && 'bg-accent-soft')}
    >
      <FileArchive className="size-4 shrink-0 text-faint" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm">{bundle.name}</p>
        <BundleState bundle={bundle} />
      </div>
      <BundleActions bundle={bundle} />
    </li>
  );
}

function BundleState({ bundle }: { bundle: Bundle }) {
  const format = useFormat();
  const { status, files, filesDone, size, failure, expiresAt, name } = bundle;
  if (status === 'failed') return <p className="text-xs text-danger-ink">It could not be made. {failure}</p>;
  if (!isUnderway(bundle))
    return (
      <p className="text-xs text-soft tabular-nums">
        {size !== null && `${formatBytes(size)} · `}to be had until {format.moment(expiresAt)}
      </p>
    );
  return (
    <div className="mt-1 flex max-w-sm flex-col gap-1">
      <ProgressBar value={bundleProgress(bundle)} label={`${name}, how far it is`} />
      <p className="text-xs text-soft tabular-nums">
        {status === 'queued' ? 'Waiting for its turn' : `${filesDone} of ${files} documents`}. You get an
        e-mail when it is done.
      </p>
    </div>
  );
}

function BundleActions({ bundle }: { bundle: Bundle }) {
  const { can } = useSession();
  const downloading = useDownload('bundles');
  const [deleting, setDeleting] = useState(false);
  const { id, name, size, status } = bundle;
  return (
    <>
      {status === 'done' && (
        <Button
          aria-label={`Download ${name}`}
          busy={downloading.isPending}
          onClick={() => downloading.mutate({ id, name, size: size ?? 0 })}
        >
          <Download className="size-4" aria-hidden="true" />
          <span className="max-sm:sr-only">Download</span>
        </Button>
      )}
      {can('bundles:delete') && (
        <IconButton icon={Trash2} label={`Delete the bundle ${name}`} onClick={() => setDeleting(true)} />
      )}
      {deleting && (
        <DeleteDialog
          title={`Delete the bundle ${name}?`}
          collection="bundles"
          send={() => deleteBundle(id)}
          onClose={() => setDeleting(false)}
        >
          Its key goes with it: it cannot be downloaded any more. The release stays, and another bundle can be
          made of it.
        </DeleteDialog>
      )}
    </>
  );
}
