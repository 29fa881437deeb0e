import type { IncidentState } from '../../../shared/domain/operations/incident/rules.ts';
import type { ServiceState } from '../../../shared/domain/operations/service/rules.ts';
import { Badge } from '../../ui/badge.tsx';
import { incidentStateLooks, serviceStateLooks } from './labels.ts';

/** How a service is, with its sign. */
export function ServiceStateBadge({ state }: { state: ServiceState }) {
  const { label, tone, icon: Icon } = serviceStateLooks[state];
  return (
    <Badge tone={tone}>
      <Icon className="-ml-0.5 size-3.5" aria-hidden="true" />
      {label}
    </Badge>
  );
}

/** How an incident stands. */
export function IncidentStateBadge({ state }: { state: IncidentState }) {
  const { label, tone } = incidentStateLooks[state];
  return <Badge tone={tone}>{label}</Badge>;
}
