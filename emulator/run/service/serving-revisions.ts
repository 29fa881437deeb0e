import { latestTraffic, type Service, type TrafficTarget } from './service.ts';

type Serving = Pick<Service, 'trafficStatuses' | 'latestReadyRevision'>;

/** The names of the revisions that get requests. */
export function servingRevisions(service: Serving): Set<string> {
  const targets = service.trafficStatuses.filter(({ percent }) => percent > 0);
  return new Set(targets.map(target => revisionOf(service, target)).filter(name => name !== ''));
}

/**
 * The name of the revision that gets the next request, by the shares of the traffic; empty when none is ready.
 *
 * @param random From 0 up to, not including, 1.
 */
export function chooseRevision(service: Serving, random: number): string {
  let left = random * 100;
  const chosen = service.trafficStatuses.find(({ percent }) => {
    left -= percent;
    return left < 0;
  });
  return chosen ? revisionOf(service, chosen) : '';
}

function revisionOf({ latestReadyRevision }: Serving, { type, revision }: TrafficTarget): string {
  return type === latestTraffic ? latestReadyRevision : revision;
}
