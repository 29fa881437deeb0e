import { addRevision } from '../service/add-revision.ts';
import { newService } from '../service/new-service.ts';
import type { Condition, Service, ServiceSettings } from '../service/service.ts';
import type { AdminDependencies } from './admin-dependencies.ts';
import { checkSettings, needsRevision } from './check-settings.ts';
import type { Operation } from './operations.ts';
import { serviceMessage } from './service-message.ts';

/**
 * Gives a service new settings, or makes it, and rolls them out.
 *
 * @param before Undefined to make it.
 * @throws GrpcError when the settings do not fit the service.
 */
export function changeService(
  dependencies: AdminDependencies,
  change: { id: string; before: Service | undefined; settings: ServiceSettings; validateOnly: boolean },
): Operation {
  const { store, rollOuts, operations } = dependencies;
  const after = withSettings(change.id, change.before, change.settings);
  const message = (service: Service) => serviceAny(dependencies, service);
  if (change.validateOnly) return operations.start(message(after), Promise.resolve(message(after)));
  store.put(after);
  return operations.start(message(after), rollOuts.begin(after).then(message));
}

/** A service as an `Any`, as operations carry it. */
export function serviceAny(dependencies: AdminDependencies, service: Service) {
  return {
    '@type': 'type.googleapis.com/google.cloud.run.v2.Service',
    ...serviceMessage(dependencies, service),
  };
}

function withSettings(id: string, before: Service | undefined, settings: ServiceSettings): Service {
  const time = new Date().toISOString();
  const condition: Condition = { state: 'CONDITION_RECONCILING', message: '', time };
  const service = before ?? newService(id, settings, condition);
  checkSettings(service, settings);
  const generation = before ? before.generation + 1 : 1;
  const changed = { ...service, ...settings, generation, updateTime: time, reconciling: true, condition };
  return needsRevision(service, settings) ? addRevision(changed, settings.template, condition) : changed;
}
