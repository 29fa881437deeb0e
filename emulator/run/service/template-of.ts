import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import type { Place } from '../../grpc/resource-name.ts';
import { imageName } from './image-name.ts';
import type { RevisionTemplate } from './revision-template.ts';

/** A function as it is to run: its record, and what tells one build of it from another (fit for an image's tag). */
export type DeployedFunction = { record: FunctionRecord; version: string };

/** The template with which a deployment of the function would make its service. */
export function templateOf(place: Place, { record, version }: DeployedFunction): RevisionTemplate {
  const { name, limits } = record;
  const resources = { limits: { cpu: `${limits.cpu}`, memory: `${limits.memoryMiB}Mi` } };
  return {
    revision: '',
    labels: {},
    annotations: {},
    scaling: { minInstanceCount: limits.minInstances, maxInstanceCount: limits.maxInstances },
    timeout: { seconds: `${limits.timeoutSeconds}`, nanos: 0 },
    serviceAccount: `${name}@${place.project}.iam.gserviceaccount.com`,
    containers: [{ name: 'function', image: imageName(place, name, version), env: [], resources }],
    maxInstanceRequestConcurrency: limits.concurrency,
  };
}
