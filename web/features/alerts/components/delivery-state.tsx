import { Ban, CircleCheck, CircleX, Clock, Hourglass, LoaderCircle } from 'lucide-react';
import type { DeliveryState as State } from '../../../../shared/domain/alerts/delivery/rules.ts';
import { Badge } from '../../../ui/badge.tsx';
import { deliveryStateLabels } from '../delivery-words.ts';

const looks = {
  pending: [Clock, 'neutral'],
  held: [Hourglass, 'violet'],
  sending: [LoaderCircle, 'accent'],
  delivered: [CircleCheck, 'success'],
  suppressed: [Ban, 'neutral'],
  failed: [CircleX, 'danger'],
  dead: [CircleX, 'danger'],
} as const;

/** How far a delivery is. */
export function DeliveryState({ state }: { state: State }) {
  const [Icon, tone] = looks[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden="true" className="-ml-0.5 size-3.5" />
      {deliveryStateLabels[state]}
    </Badge>
  );
}
