import { randomUUID } from 'node:crypto';
import type { Condition, Service, ServiceSettings } from './service.ts';

/** A service that has no revision yet. */
export function newService(id: string, settings: ServiceSettings, condition: Condition): Service {
  return {
    ...settings,
    id,
    uid: randomUUID(),
    createTime: condition.time,
    updateTime: condition.time,
    generation: 1,
    observedGeneration: 0,
    reconciling: true,
    condition,
    trafficStatuses: [],
    latestReadyRevision: '',
    latestCreatedRevision: '',
    revisions: [],
    revisionsMade: 0,
    deployed: null,
  };
}
