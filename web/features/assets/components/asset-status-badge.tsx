import type { Asset } from '../../../app/api-types.ts';
import { Badge } from '../../../ui/badge.tsx';
import { assetStatuses } from '../labels.ts';

/** Whether an asset works. */
export function AssetStatusBadge({ status }: { status: Asset['status'] }) {
  const { label, tone } = assetStatuses[status];
  return <Badge tone={tone}>{label}</Badge>;
}
