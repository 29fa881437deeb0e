import type { Change } from '../../../platform/firestore/change.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import type { FailurePattern } from '../service/rules.ts';
import type { IncidentStep } from './rules.ts';
import { type Incident, incidents } from './schemas.ts';

/** What has come to be known of a service, as far as its incident tells it. */
export type Story = {
  service: string;
  pattern: FailurePattern | null;
  steps: readonly { step: IncidentStep; text: string }[];
  /** Whether the service works. */
  works: boolean;
};

/**
 * Carries on the incident of a service: opens one with the first steps there are to tell, and ends it when the service works.
 *
 * @param incident the one that is not resolved, if there is one.
 * @returns the id of the one that is not resolved afterwards.
 */
export function tellIncident(
  change: Change,
  by: string,
  { service, pattern, steps, works }: Story,
  incident: Incident | undefined,
): string | null {
  const at = change.now;
  // Nobody is called twice for one incident.
  const fresh = steps.filter(
    ({ step }) => step !== 'paged' || !incident?.timeline.some(told => told.step === step),
  );
  const timeline = [...(incident?.timeline ?? []), ...fresh.map(step => ({ at, by, ...step }))];
  if (works) {
    const ending = timeline.at(-1)?.step === 'recovered' ? timeline : [...timeline, recovered(at, by)];
    if (incident)
      change.update(incidents, incident, { state: 'resolved', resolvedAt: at, timeline: ending }, 'resolved');
    return null;
  }
  if (incident) {
    change.update(incidents, incident, { timeline }, 'continued');
    return incident.id;
  }
  if (!pattern || timeline.length === 0) return null;
  return change.create(incidents, { id: newId(), service, pattern, openedAt: at, timeline }).id;
}

function recovered(at: string, by: string) {
  return { at, by, step: 'recovered', text: 'It works again.' } as const;
}
