import { BellRing, CircleCheck, Eye } from 'lucide-react';
import type { AlertState as State } from '../../../../shared/domain/alerts/alert/rules.ts';
import { Badge } from '../../../ui/badge.tsx';
import { stateLabels } from '../labels.ts';

const looks = {
  triggered: [BellRing, 'danger'],
  acknowledged: [Eye, 'accent'],
  resolved: [CircleCheck, 'success'],
} as const;

/** How far an alert is seen to. */
export function AlertState({ state }: { state: State }) {
  const [Icon, tone] = looks[state];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden="true" className="-ml-0.5 size-3.5" />
      {stateLabels[state]}
    </Badge>
  );
}
