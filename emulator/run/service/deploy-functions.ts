import { isDeepStrictEqual } from 'node:util';
import type { Place } from '../../grpc/resource-name.ts';
import { addRevision } from './add-revision.ts';
import { functionInImage } from './image-name.ts';
import { newService } from './new-service.ts';
import { goalOf, succeeded } from './outcome.ts';
import type { RevisionTemplate } from './revision-template.ts';
import { allToLatest, type Condition, type Service } from './service.ts';
import type { ServiceStore } from './service-store.ts';
import { type DeployedFunction, templateOf } from './template-of.ts';

/**
 * Brings the services in step with the list of functions: new ones are made, a new version or new limits make a new
 * revision, and services whose function is gone are removed. What was set through the API stays. A revision made
 * here counts as ready without a try, so that a start need not run every function.
 */
export function deployFunctions(store: ServiceStore, place: Place, functions: DeployedFunction[]): void {
  const names = new Set(functions.map(({ record }) => record.name));
  for (const { id, deployed, template } of store.list()) {
    // What was set through the API may name an image that there is not.
    const { image } = (deployed ?? template).containers[0];
    if (!names.has(functionInImage(image).name)) store.remove(id);
  }
  for (const one of functions) {
    const template = templateOf(place, one);
    const service = store.get(one.record.name);
    if (!isDeepStrictEqual(service?.deployed, template))
      store.put(deploy(one.record.name, service, template));
  }
}

function deploy(id: string, service: Service | undefined, deployed: RevisionTemplate): Service {
  const time = new Date().toISOString();
  const condition: Condition = { state: 'CONDITION_SUCCEEDED', message: '', time };
  const changed = service ? redeployed(service, deployed, time) : made(id, deployed, condition);
  const next = addRevision({ ...changed, deployed }, changed.template, condition);
  return succeeded(next, goalOf(next), time);
}

function made(id: string, template: RevisionTemplate, condition: Condition): Service {
  const settings = { description: '', labels: {}, annotations: {}, template, traffic: [allToLatest] };
  return newService(id, settings, condition);
}

function redeployed(service: Service, deployed: RevisionTemplate, updateTime: string): Service {
  const { labels, annotations, containers } = service.template;
  const [container] = deployed.containers;
  const template: RevisionTemplate = {
    ...deployed,
    labels,
    annotations,
    containers: [{ ...container, env: containers[0].env }],
  };
  return { ...service, template, generation: service.generation + 1, updateTime };
}
