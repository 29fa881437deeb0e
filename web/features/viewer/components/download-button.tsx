import { Download } from 'lucide-react';
import { formatBytes } from '../../../app/format.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useFileDownload } from '../use-file-download.ts';

type DownloadButtonProps = {
  id: string;
  name: string;
  size: number | null;
  /** Where its word stands beside the icon. */
  label?: 'never' | 'wide' | 'always';
};

/** Downloads a document; while it comes, how far it is. */
export function DownloadButton({ id, name, size, label = 'never' }: DownloadButtonProps) {
  const { bytes, isPending, start } = useFileDownload(id);
  const share = size ? Math.min(99, Math.floor((bytes / size) * 100)) : null;
  if (isPending)
    return (
      <span role="status" className="px-2 text-xs whitespace-nowrap text-soft tabular-nums">
        {share === null ? formatBytes(bytes) : `${share} %`}
        <span className="sr-only"> of {name} downloaded</span>
      </span>
    );
  if (label === 'never') return <IconButton icon={Download} label={`Download ${name}`} onClick={start} />;
  return (
    <Button onClick={start} aria-label={`Download ${name}`}>
      <Download className="size-4" aria-hidden="true" />
      <span className={label === 'wide' ? 'max-sm:sr-only' : undefined}>Download</span>
    </Button>
  );
}
