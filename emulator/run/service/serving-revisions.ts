import { latestTraffic, type Service, type TrafficTarget } from './service.ts';

type Serving = Pick<Service, 'trafficStatuses' | 'latestReadyRevision'>;

/** The names of the revisions that get requests, by a share of the traffic or by a tag. */
export function servingRevisions(service: Serving): Set<string> {
  const targets = service.trafficStatuses.filter(({ percent, tag }) => percent > 0 || tag !== '');
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

/** The name of the revision that bears a tag; empty when none does. */
export function taggedRevision(service: Serving, tag: string): string {
  const target = service.trafficStatuses.find(one => one.tag === tag);
  return target ? revisionOf(service, target) : '';
}

function revisionOf({ latestReadyRevision }: Serving, { type, revision }: TrafficTarget): string {
  return type === latestTraffic ? latestReadyRevision : revision;
}
