import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { Instance } from './process/instance.ts';
import type { Launch, LaunchCommand } from './process/launch.ts';
import { RevisionPool } from './process/revision-pool.ts';
import { functionInImage } from './service/image-name.ts';
import { limitsOf } from './service/limits.ts';
import type { Revision, Service } from './service/service.ts';

/** How long things may take; all in milliseconds. */
export type Timing = {
  /** From the start of a process until it listens. */
  startMs: number;
  /** A request's wait while all instances are busy. */
  queueMs: number;
  /** An instance's life without a request. */
  idleMs: number;
  /** From SIGTERM to SIGKILL. */
  graceMs: number;
};

export type PoolDependencies = {
  records: FunctionRecord[];
  launch: Launch;
  timing: Timing;
  onLog(service: string, line: string): void;
};

/** Thrown for an image that holds none of the functions. */
export class ImageNotFound extends Error {
  override readonly name = 'ImageNotFound';
}

/** Makes the pool of a revision; its instances fail with ImageNotFound when the image holds no function that is here. */
export function openPool(dependencies: PoolDependencies, { id }: Service, revision: Revision): RevisionPool {
  const { timing, onLog } = dependencies;
  const { name, template } = revision;
  const limits = limitsOf(template);
  const launch = () => launchCommand(dependencies, revision);
  const onLine = (line: string) => onLog(id, line);
  const start = () => new Instance({ service: id, revision: name, launch, onLine, ...timing });
  return new RevisionPool({ service: id, revision: name, limits, start, ...timing });
}

function launchCommand({ records, launch }: PoolDependencies, { name, template }: Revision): LaunchCommand {
  const [{ image, env }] = template.containers;
  const { name: wanted, version } = functionInImage(image);
  const record = records.find(one => one.name === wanted);
  if (!record) throw new ImageNotFound(`Image '${image}' not found: there is no function ${wanted} here.`);
  const command = launch({ ...record, limits: limitsOf(template) }, { name, version });
  const own = Object.fromEntries(env.map(variable => [variable.name, variable.value]));
  return { ...command, env: { ...command.env, ...own } };
}
