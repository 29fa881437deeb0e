import { useFormat } from '../../../app/use-format.ts';
import { downtimeReasons } from '../../../entities/downtime/labels.ts';
import { Badge } from '../../../ui/badge.tsx';
import { useLasting } from '../use-lasting.ts';

/** That an asset stands still, and why; nothing where it does not. */
export function LastingBadge({ assetId }: { assetId: string }) {
  const { moment } = useFormat();
  const lasting = useLasting(assetId);
  if (!lasting) return null;
  const { label, tone } = downtimeReasons[lasting.reason];
  return (
    <span title={`Stands still since ${moment(lasting.startedAt)}`}>
      <Badge tone={tone}>
        <span className="max-sm:sr-only">Stands still:</span> {label}
      </Badge>
    </span>
  );
}
