import type { Part } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { Badge } from '../../../ui/badge.tsx';

/** How much there is, marked when it is less than it should be. */
export function StockLevel({ part }: { part: Part }) {
  const short = part.minimumQuantity !== null && part.quantity < part.minimumQuantity;
  return (
    <span className="inline-flex items-center justify-end gap-2 tabular-nums">
      {short && (
        <Badge tone={part.quantity === 0 ? 'danger' : 'warning'}>{part.quantity === 0 ? 'Out' : 'Low'}</Badge>
      )}
      <span>
        {formatNumber(part.quantity)} <span className="text-faint">{part.unit}</span>
      </span>
    </span>
  );
}
