import { Conflict, Unavailable } from '../errors/errors.ts';
import { grpcProblem } from '../google/grpc-problem.ts';
import { openRunAdmin, type RunPlace, reading } from './run-admin.ts';
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

/** Opens the Admin API at its first use. */
export function openRunServices(place: RunPlace): RunServices {
  const { clients, path, read, change } = openRunAdmin(place);
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

async function told(name: string, work: Promise<Service>): Promise<RunService> {
  try {
    const service = await work;
    const { uri, reconciling } = service;
    return { name, url: uri ?? '', revision: servingRevision(service), reconciling: reconciling ?? false };
  } catch (error) {
    throw grpcProblem(`service ${name}`, error);
  }
}

function keptOld(revision: string): Unavailable {
  return new Unavailable(`The traffic stayed with ${revision}, though a new revision is ready.`);
}

function replaced(name: string, revision: string): Conflict {
  return new Conflict('replaced', `${name} no longer runs ${revision}: it has been replaced meanwhile.`);
}
