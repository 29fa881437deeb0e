import type { RevisionsClient, ServicesClient } from '@google-cloud/run';
import { Conflict, Unavailable } from '../errors/errors.ts';
import { type GrpcPlace, grpcOptions } from '../google/grpc-options.ts';
import { grpcCode, grpcCodes, grpcProblem } from '../google/grpc-problem.ts';
import { type Service, servingRevision, templateOf, withNewRevision, withTraffic } from './run-changes.ts';

/** A service of Cloud Run. Revisions are by their short name: `cmms-00002-abc`. */
export type RunService = {
  name: string;
  /** Where it answers: `https://cmms-abc.a.run.app`. */
  url: string;
  /** The revision that has the traffic. */
  revision: string;
  /** Whether a change is being rolled out. */
  reconciling: boolean;
};

/** The services of Cloud Run in one region. */
export type RunServices = {
  /** @throws NotFound, Unavailable */
  get(name: string): Promise<RunService>;
  /**
   * Replaces all processes of a service: a new revision, that differs from the one with the traffic in an annotation only, gets
   * all of it. It is there and ready when the promise resolves; where it does not get ready, the old one goes on serving.
   *
   * @param replacing the revision that is to go.
   * @throws Conflict when another change is being rolled out, or has replaced that revision already.
   * @throws Unavailable when the new revision does not get ready, or nobody answers.
   */
  restart(name: string, replacing: string, reason: string): Promise<RunService>;
  /** Sends all traffic to one revision. @throws NotFound, Conflict, Unavailable */
  routeTo(name: string, revision: string): Promise<RunService>;
};

export type RunPlace = GrpcPlace & { project: string; region: string };
type Change = (service: Service) => Service | Promise<Service>;
type Clients = { services: ServicesClient; revisions: RevisionsClient };

/** How often a change is tried on the newest state when another one comes between. */
const mostAttempts = 3;
/** Whoever looks at a service comes back by himself: the client's own repetitions would only hold him up. */
const reading = { timeout: 5_000, retry: null };

/** Opens the Admin API at its first use. */
export function openRunServices(place: RunPlace): RunServices {
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

  return {
    get: name => told(name, read(name)),
    restart: (name, replacing, reason) =>
      told(
        name,
        change(name, async service => {
          if (servingRevision(service) !== replacing) throw replaced(name, replacing);
          const revision = `${path(name)}/revisions/${replacing}`;
          const [serving] = await (await clients()).revisions.getRevision({ name: revision }, reading);
          return withNewRevision(service, templateOf(serving), reason);
        }).then(service => {
          if (servingRevision(service) === replacing) throw keptOld(replacing);
          return service;
        }),
      ),
    routeTo: (name, revision) =>
      told(
        name,
        change(name, service => withTraffic(service, revision)),
      ),
  };
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

async function told(name: string, work: Promise<Service>): Promise<RunService> {
  try {
    const service = await work;
    const { uri, reconciling } = service;
    return { name, url: uri ?? '', revision: servingRevision(service), reconciling: reconciling ?? false };
  } catch (error) {
    throw grpcProblem(`service ${name}`, error);
  }
}

function busy(name: string): Conflict {
  return new Conflict('reconciling', `A change of ${name} is being rolled out. Try again when it is done.`);
}

function keptOld(revision: string): Unavailable {
  return new Unavailable(`The traffic stayed with ${revision}, though a new revision is ready.`);
}

function replaced(name: string, revision: string): Conflict {
  return new Conflict('replaced', `${name} no longer runs ${revision}: it has been replaced meanwhile.`);
}
