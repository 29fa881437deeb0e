import type { Context } from '../../../platform/context/context.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { IncidentStep } from '../incident/rules.ts';
import { incidents } from '../incident/schemas.ts';
import { tellIncident } from '../incident/tell-incident.ts';
import { countTime, uptimeOf } from '../service/count-time.ts';
import type { FailurePattern, ServiceState } from '../service/rules.ts';
import { type Service, services } from '../service/schemas.ts';

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
      const incident = open.find(one => one?.id === before.incidentId);
      const { pattern, steps, state } = finding;
      const story = { service: before.id, pattern, steps, works: works(state) };
      const incidentId = tellIncident(change, context.actor.name, story, incident);
      return keep(change, before, finding, incidentId);
    });
  });
}

function keep(
  change: Change,
  before: Service,
  { service, state, pattern, blockedBy }: Finding,
  incidentId: string | null,
): Service {
  const days = before.lastCheckAt
    ? countTime(before.days, new Date(before.lastCheckAt), new Date(change.now), works(before.state))
    : before.days;
  const stateSince = state === before.state ? before.stateSince : change.now;
  const { id: _id, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...found } = service;
  const after = {
    ...found,
    state,
    stateSince,
    pattern,
    blockedBy,
    incidentId,
    days,
    uptime: uptimeOf(days),
    lastCheckAt: change.now,
  };
  if (state !== before.state) return change.update(services, before, after, 'state-changed');
  change.note(services, before, after);
  return { ...before, ...after };
}

function works(state: ServiceState): boolean {
  return state === 'healthy' || state === 'degraded';
}
