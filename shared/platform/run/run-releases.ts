import { NotFound } from '../errors/errors.ts';
import { grpcProblem } from '../google/grpc-problem.ts';
import { openRunAdmin, type RunPlace } from './run-admin.ts';
import { type Service, servingRevision, shortName, withShares } from './run-changes.ts';

/** A release of one service. Revisions are by their short name; both are the same where the release changed nothing. */
export type RunRelease = {
  /** What served before; undefined where the service is new. */
  previous: string | undefined;
  candidate: string;
  /** Where the service answers, and where its candidate alone does. */
  url: string;
  candidateUrl: string;
};

/**
 * Releases of the services of Cloud Run in one region. How far one is stands in the service itself, by the tags `previous` and
 * `candidate` of its traffic, so that whoever comes later can take it back.
 */
export type RunReleases = {
  /** Pins all traffic to what serves now. A service that is not there yet is left alone. @throws Conflict, Unavailable */
  hold(name: string): Promise<void>;
  /** Tags the newest revision that is ready; its traffic stays as it is. @throws NotFound, Conflict, Unavailable */
  begin(name: string): Promise<RunRelease>;
  /** How far the release is. @throws NotFound, Unavailable */
  look(name: string): Promise<RunRelease>;
  /**
   * Gives the candidate this share, from 0 to 100, and the rest to what served before; 0 takes the release back.
   *
   * @throws NotFound, Conflict, Unavailable
   */
  shift(name: string, percent: number): Promise<RunRelease>;
};

/** Opens the Admin API at its first use. */
export function openRunReleases(place: RunPlace): RunReleases {
  const { change, read } = openRunAdmin(place);
  const told = async <T>(name: string, work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw grpcProblem(`service ${name}`, error);
    }
  };
  const hold = (name: string) =>
    told(
      name,
      change(name, service => withShares(service, servingRevision(service), undefined, 0)),
    );
  const begin = (service: Service) => {
    const previous = taggedBy(service, 'previous');
    return previous ? withShares(service, previous, shortName(service.latestReadyRevision), 0) : service;
  };
  const shift = (percent: number) => (service: Service) => {
    const [previous, candidate] = [taggedBy(service, 'previous'), taggedBy(service, 'candidate')];
    return previous && candidate ? withShares(service, previous, candidate, percent) : service;
  };
  return {
    hold: name =>
      hold(name).then(
        () => {},
        error => {
          if (!(error instanceof NotFound)) throw error;
        },
      ),
    begin: name => told(name, change(name, begin)).then(toRelease),
    look: name => told(name, read(name)).then(toRelease),
    shift: (name, percent) => told(name, change(name, shift(percent))).then(toRelease),
  };
}

function taggedBy({ traffic }: Service, tag: string): string | undefined {
  return shortName(traffic?.find(target => target.tag === tag)?.revision) || undefined;
}

function toRelease(service: Service): RunRelease {
  const previous = taggedBy(service, 'previous');
  const url = service.uri ?? '';
  const tagged = service.trafficStatuses?.find(({ tag }) => tag === 'candidate');
  return {
    previous,
    candidate: taggedBy(service, 'candidate') ?? previous ?? servingRevision(service),
    url,
    candidateUrl: tagged?.uri || url,
  };
}
