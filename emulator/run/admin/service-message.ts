import { protoTimestamp } from '../../grpc/proto-time.ts';
import { locationName } from '../../grpc/resource-name.ts';
import type { Condition, Service } from '../service/service.ts';
import type { AdminDependencies } from './admin-dependencies.ts';
import { conditionMessage } from './condition-message.ts';
import { etagOf } from './etag.ts';

type Place = Pick<AdminDependencies, 'project' | 'location' | 'uriOf'>;

/** A service as a `google.cloud.run.v2.Service`. */
export function serviceMessage(place: Place, service: Service) {
  const name = `${locationName(place)}/services/${service.id}`;
  const uri = place.uriOf(service.id);
  return {
    ...settingsOf(service),
    name,
    uid: service.uid,
    etag: etagOf(service),
    createTime: protoTimestamp(new Date(service.createTime)),
    updateTime: protoTimestamp(new Date(service.updateTime)),
    creator: localUser,
    lastModifier: localUser,
    launchStage: 'GA',
    ingress: 'INGRESS_TRAFFIC_ALL',
    uri,
    urls: [uri],
    generation: `${service.generation}`,
    observedGeneration: `${service.observedGeneration}`,
    reconciling: service.reconciling,
    terminalCondition: conditionMessage('Ready', service.condition),
    conditions: [
      conditionMessage('ConfigurationsReady', service.condition),
      conditionMessage('RoutesReady', routesOf(service)),
    ],
    latestReadyRevision: revisionName(name, service.latestReadyRevision),
    latestCreatedRevision: revisionName(name, service.latestCreatedRevision),
    trafficStatuses: service.trafficStatuses.map(target => ({
      ...target,
      uri: target.tag === '' ? '' : place.uriOf(`${target.tag}---${service.id}`),
    })),
  };
}

/** There are no accounts on one machine. */
const localUser = 'local@chatterfix.invalid';

function settingsOf({ description, labels, annotations, template, traffic }: Service) {
  return { description, labels, annotations, template, traffic };
}

/** A revision that failed leaves the routes as they were. */
function routesOf({ condition, latestReadyRevision }: Service): Condition {
  const unharmed = condition.state === 'CONDITION_FAILED' && latestReadyRevision !== '';
  return unharmed ? { ...condition, state: 'CONDITION_SUCCEEDED', message: '' } : condition;
}

function revisionName(service: string, revision: string): string {
  return revision === '' ? '' : `${service}/revisions/${revision}`;
}
