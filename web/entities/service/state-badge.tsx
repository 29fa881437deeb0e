import type { LucideIcon } from 'lucide-react';
import type { IncidentState } from '../../../shared/domain/operations/incident/rules.ts';
import type { ServiceState } from '../../../shared/domain/operations/service/rules.ts';
import type { PlatformStatus } from '../../app/api-types.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Tone } from '../../ui/tone.ts';
import { componentStateLabels, incidentStateLooks, platformStateLooks, serviceStateLooks } from './labels.ts';

/** How a service is, with its sign. */
export function ServiceStateBadge({ state }: { state: ServiceState }) {
  return <SignedBadge {...serviceStateLooks[state]} />;
}

/** How a part of the product is, with its sign. */
export function ComponentStateBadge({ state }: { state: PlatformStatus['state'] }) {
  return <SignedBadge {...platformStateLooks[state]} label={componentStateLabels[state]} />;
}

function SignedBadge({ label, tone, icon: Icon }: { label: string; tone: Tone; icon: LucideIcon }) {
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
