import type { RevisionsClient, ServicesClient } from '@google-cloud/run';
import { Conflict, Unavailable } from '../errors/errors.ts';
import { type GrpcPlace, grpcOptions } from '../google/grpc-options.ts';
import { grpcCode, grpcCodes } from '../google/grpc-problem.ts';
import type { Service } from './run-changes.ts';

export type RunPlace = GrpcPlace & { project: string; region: string };
type Change = (service: Service) => Service | Promise<Service>;
type Clients = { services: ServicesClient; revisions: RevisionsClient };

/** How often a change is tried on the newest state when another one comes between. */
const mostAttempts = 3;
/** Whoever looks at a service comes back by himself: the client's own repetitions would only hold him up. */
export const reading = { timeout: 5_000, retry: null };

/** Reads and changes services of Cloud Run in one region; the Admin API is opened at its first use. */
export function openRunAdmin(place: RunPlace) {
  let opened: Promise<Clients> | undefined;
  const clients = () => {
    opened ??= openClients(place);
    return opened;
  };
  const path = (name: string) => `projects/${place.project}/locations/${place.region}/services/${name}`;
  const read = async (name: string) =>
    (await (await clients()).services.getService({ name: path(name) }, reading))[0];

  const change = async (name: string, changed: Change): Promise<Service> => {
    for (let attempt = 1; ; attempt++) {
      const service = await read(name);
      if (service.reconciling) throw busy(name);
      try {
        // It carries the etag it was read with: what has changed meanwhile is not written over.
        const [operation] = await (await clients()).services.updateService({
          service: await changed(service),
        });
        await operation.promise().catch(notRolledOut);
        return settled(await read(name));
      } catch (error) {
        if (grpcCode(error) !== grpcCodes.aborted || attempt === mostAttempts) throw error;
      }
    }
  };

  return { clients, path, read, change };
}

async function openClients(place: RunPlace): Promise<Clients> {
  const { RevisionsClient, ServicesClient } = await import('./run-client.ts');
  const options = await grpcOptions(place);
  return { services: new ServicesClient(options), revisions: new RevisionsClient(options) };
}

/** The service, when its change was rolled out to the end. @throws Unavailable */
function settled(service: Service): Service {
  const { reconciling, generation, observedGeneration, terminalCondition } = service;
  const succeeded = terminalCondition?.state === 'CONDITION_SUCCEEDED';
  if (!reconciling && succeeded && `${generation}` === `${observedGeneration}`) return service;
  throw new Unavailable(
    `The change was not rolled out: ${terminalCondition?.message ?? 'no reason is given'}`,
  );
}

function notRolledOut(cause: unknown): never {
  const why = cause instanceof Error ? cause.message : '';
  throw new Unavailable(`The new revision did not get ready, and the old one goes on: ${why}`, { cause });
}

function busy(name: string): Conflict {
  return new Conflict('reconciling', `A change of ${name} is being rolled out. Try again when it is done.`);
}
