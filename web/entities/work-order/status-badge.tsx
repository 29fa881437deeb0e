import type { Status } from '../../../shared/domain/maintenance/work-order/rules.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Tone } from '../../ui/tone.ts';
import { statusLabels } from './labels.ts';
import { StatusIcon } from './status-icon.tsx';

const tones: Record<Status, Tone> = {
  open: 'neutral',
  scheduled: 'accent',
  in_progress: 'warning',
  on_hold: 'violet',
  completed: 'success',
  closed: 'neutral',
  cancelled: 'neutral',
};

/** A state with its sign. */
export function StatusBadge({ status }: { status: Status }) {
  return (
    <Badge tone={tones[status]}>
      <StatusIcon status={status} className="-ml-0.5 size-3.5" />
      {statusLabels[status]}
    </Badge>
  );
}
