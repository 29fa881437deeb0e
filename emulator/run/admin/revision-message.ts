import { protoTimestamp } from '../../grpc/proto-time.ts';
import { locationName, type Place } from '../../grpc/resource-name.ts';
import type { Revision, Service } from '../service/service.ts';
import { conditionMessage } from './condition-message.ts';
import { etagOf } from './etag.ts';

/** A revision as a `google.cloud.run.v2.Revision`. */
export function revisionMessage(
  place: Place,
  { id }: Service,
  { name, uid, createTime, template, condition }: Revision,
) {
  const { revision: _, ...settings } = template;
  const time = protoTimestamp(new Date(createTime));
  return {
    ...settings,
    name: `${locationName(place)}/services/${id}/revisions/${name}`,
    uid,
    etag: etagOf({ uid }),
    service: id,
    generation: '1',
    observedGeneration: '1',
    createTime: time,
    updateTime: time,
    launchStage: 'GA',
    reconciling: condition.state === 'CONDITION_RECONCILING',
    conditions: ['Ready', 'ContainerHealthy'].map(type => conditionMessage(type, condition)),
  };
}
