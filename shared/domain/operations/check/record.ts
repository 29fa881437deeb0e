import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { IncidentStep } from '../incident/rules.ts';
import { incidents } from '../incident/schemas.ts';
import { tellIncident } from '../incident/tell-incident.ts';
import type { MaintenanceWindow } from '../maintenance-window/schemas.ts';
import { samples } from '../sample/schemas.ts';
import { type FailurePattern, type ServiceState, works } from '../service/rules.ts';
import { type Look, type Service, services } from '../service/schemas.ts';
import { countSince } from './count-since.ts';

/** How a service stands after a part of a check, and what its incident is to tell. */
export type Finding = {
  service: Service;
  state: ServiceState;
  pattern: FailurePattern | null;
  blockedBy: string | null;
  steps: readonly { step: IncidentStep; text: string }[];
};

/**
 * Keeps what was found: with an event where a state has changed, with an incident from the first step until it is over.
 *
 * @returns the services as they are kept.
 */
export async function record(
  store: Store,
  context: Context,
  findings: readonly Finding[],
  windows: readonly MaintenanceWindow[],
): Promise<Service[]> {
  return runChange(store, context, async change => {
    const known = await change.getMany(
      services,
      findings.map(({ service }) => service.id),
    );
    const open = await change.getMany(
      incidents,
      known.flatMap(service => service?.incidentId ?? []),
    );
    return findings.map((finding, index) => {
      const before = known[index] ?? finding.service;
      // One that a person has ended is over, whatever comes after it.
      const incident = open.find(one => one?.id === before.incidentId && one.state !== 'resolved');
      const { pattern, steps, state } = finding;
      const story = { service: before.id, pattern, steps, works: works(state) };
      const incidentId = tellIncident(change, context.actor.name, story, incident);
      return keep(change, before, finding, { incidentId, windows });
    });
  });
}

type Besides = { incidentId: string | null; windows: readonly MaintenanceWindow[] };

function keep(change: Change, before: Service, finding: Finding, { incidentId, windows }: Besides): Service {
  const { service, state, pattern, blockedBy } = finding;
  const stateSince = state === before.state ? before.stateSince : change.now;
  const { id: _id, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...found } = service;
  const counted = countSince(change, before, windows);
  const after = { ...found, state, stateSince, pattern, blockedBy, incidentId, ...counted };
  addSamples(change, before, service.looks);
  if (state !== before.state) return change.update(services, before, after, 'state-changed');
  change.note(services, before, after);
  return { ...before, ...after };
}

function addSamples(change: Change, { name, looks: known }: Service, looks: readonly Look[]): void {
  const last = known.at(-1)?.at ?? '';
  for (const look of looks.filter(({ at }) => at > last))
    change.add(samples, { id: newId(), service: name, ...look });
}
