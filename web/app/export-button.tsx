import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { notify } from '../ui/toast.tsx';
import { problemMessage } from './api-problem.ts';
import { download } from './download.ts';
import { stringifySearch } from './plain-search.ts';

type ExportButtonProps = {
  kind: 'sites' | 'assets' | 'parts' | 'work-orders';
  filters?: Record<string, unknown>;
};

/** Saves a list as a CSV file that can be imported again. */
export function ExportButton({ kind, filters = {} }: ExportButtonProps) {
  const exporting = useMutation({
    mutationFn: () => download(`/api/exports/${kind}${stringifySearch(filters)}`, `${kind}.csv`),
    onError: error => notify('danger', problemMessage(error)),
  });
  return (
    <Button
      look="ghost"
      busy={exporting.isPending}
      onClick={() => exporting.mutate()}
      className="max-lg:hidden"
      title="Save this list as a CSV file"
    >
      <Download className="size-4" aria-hidden="true" />
      Export
    </Button>
  );
}
