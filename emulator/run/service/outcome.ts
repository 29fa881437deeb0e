import type { Condition, Service, TrafficTarget } from './service.ts';

/** What one change of a service wants: this revision ready, and the traffic so. */
export type Goal = { generation: number; revision: string; traffic: TrafficTarget[] };

/** What the service wants now. */
export function goalOf({ generation, latestCreatedRevision, traffic }: Service): Goal {
  return { generation, revision: latestCreatedRevision, traffic };
}

/** The service once the goal's revision is ready: the traffic has moved. */
export function succeeded(service: Service, goal: Goal, time: string): Service {
  const condition: Condition = { state: 'CONDITION_SUCCEEDED', message: '', time };
  return {
    ...concluded(service, goal, condition),
    observedGeneration: goal.generation,
    latestReadyRevision: goal.revision,
    trafficStatuses: goal.traffic,
  };
}

/** The service when the goal's revision does not get ready: the traffic moves only if it does not name that one. */
export function failed(service: Service, goal: Goal, message: string, time: string): Service {
  const needed = goal.traffic.some(({ revision }) => revision === goal.revision);
  const trafficStatuses = needed ? service.trafficStatuses : goal.traffic;
  return { ...concluded(service, goal, { state: 'CONDITION_FAILED', message, time }), trafficStatuses };
}

function concluded(service: Service, goal: Goal, condition: Condition): Service {
  const revisions = service.revisions.map(one => (one.name === goal.revision ? { ...one, condition } : one));
  // A later change may be waiting for its turn already; then the service is not done.
  const done = service.generation === goal.generation;
  return done ? { ...service, revisions, condition, reconciling: false } : { ...service, revisions };
}
