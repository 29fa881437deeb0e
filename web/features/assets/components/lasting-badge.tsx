import type { Downtime } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { downtimeReasons } from '../../../entities/downtime/labels.ts';
import { Badge } from '../../../ui/badge.tsx';

/** That an asset stands still, and why. */
export function LastingBadge({ downtime: { reason, startedAt } }: { downtime: Downtime }) {
  const { moment } = useFormat();
  const { label, tone } = downtimeReasons[reason];
  return (
    <span title={`Since ${moment(startedAt)}`}>
      <Badge tone={tone}>
        <span>
          Stands still<span className="max-sm:sr-only">: {label.toLowerCase()}</span>
        </span>
      </Badge>
    </span>
  );
}
