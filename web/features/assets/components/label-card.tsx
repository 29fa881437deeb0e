import { useMutation, useQuery } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Asset } from '../../../app/api-types.ts';
import { download } from '../../../app/download.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { notify } from '../../../ui/toast.tsx';
import { labelPath, labelQuery } from '../api/get-label.ts';

/** An asset's QR label: to look at, to print, to keep. When the page is printed, only the label is. */
export function LabelCard({ asset }: { asset: Asset }) {
  const label = useQuery(labelQuery(asset.id));
  const saving = useMutation({
    mutationFn: (format: 'svg' | 'png') => download(labelPath(asset.id, format), `${asset.code}.${format}`),
    onError: error => notify('danger', problemMessage(error)),
  });
  return (
    <Card title="Label">
      <div className="flex flex-col items-center gap-3 p-4">
        <figure data-print className="rounded-lg bg-white p-2 text-black">
          {label.data ? (
            <img src={label.data} alt={`QR code of ${asset.code}`} className="size-44" />
          ) : (
            <span className="grid size-44 place-items-center text-center text-xs text-neutral-600">
              {label.isError ? 'The label could not be made.' : ''}
            </span>
          )}
        </figure>
        <div className="flex flex-wrap justify-center gap-2">
          <Button size="small" onClick={() => print()}>
            <Printer className="size-3.5" aria-hidden="true" />
            Print
          </Button>
          {(['svg', 'png'] as const).map(format => (
            <Button key={format} size="small" onClick={() => saving.mutate(format)}>
              <Download className="size-3.5" aria-hidden="true" />
              {format.toUpperCase()}
            </Button>
          ))}
        </div>
      </div>
    </Card>
  );
}
