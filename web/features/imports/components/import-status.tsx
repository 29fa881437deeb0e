import type { Import } from '../../../app/api-types.ts';
import { Badge } from '../../../ui/badge.tsx';

/** How an import stands. */
export function ImportStatus({ status, refused, dryRun }: Pick<Import, 'status' | 'refused' | 'dryRun'>) {
  if (status === 'failed') return <Badge tone="danger">Failed</Badge>;
  if (status === 'queued') return <Badge>Waiting</Badge>;
  if (status === 'running') return <Badge tone="accent">Running</Badge>;
  if (refused > 0) return <Badge tone="warning">{dryRun ? 'Checked' : 'Done'}, some refused</Badge>;
  return <Badge tone="success">{dryRun ? 'Checked' : 'Done'}</Badge>;
}
