import type { Context } from '../../../../platform/context/context.ts';
import { BadRequest } from '../../../../platform/errors/errors.ts';
import { repository } from '../../../../platform/firestore/repository.ts';
import { organisations } from '../../../identity/organisation/schemas.ts';
import { assets } from '../../asset/schemas.ts';
import type { MaintenanceDeps } from '../../deps.ts';
import { dayAfter, dayIn, daysBefore, startOf } from '../daily/day-in.ts';
import type { Interval } from '../intervals.ts';
import { fleetReport } from './fleet-report.ts';
import { assetsOf, downtimesIn, failuresIn } from './repository.ts';
import type { Reliability } from './schemas.ts';
import { tellsOfFailure } from './stops.ts';

/** Of one asset, of those of a site, or of all; days from one to before another, where the organisation is. */
export type ReliabilityRequest = {
  assetId?: string | undefined;
  siteId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

const usualDays = 365;

type Deps = Pick<MaintenanceDeps, 'store'>;

/**
 * How reliable assets were, and why. Reads the organisation, the assets, and what happened to them in the period.
 *
 * @throws NotFound when there is no such asset, BadRequest for a period that has not begun, Unprocessable when there are too many
 * assets, failures or downtimes for one answer.
 */
export async function readReliability(
  { store }: Deps,
  context: Context,
  request: ReliabilityRequest,
): Promise<Reliability> {
  const { assetId, siteId } = request;
  const now = store.now().toISOString();
  const { timeZone } = await repository(store, context, organisations).get(context.organisationId);
  const period = periodOf(request, now, timeZone);
  const at = { store, context };
  const [found, failures, downtimes] = await Promise.all([
    assetId
      ? repository(store, context, assets)
          .get(assetId)
          .then(asset => [asset])
      : assetsOf(at, siteId),
    failuresIn(at, assetId, period),
    downtimesIn(at, assetId, period),
  ]);
  const failuresOf = Map.groupBy(failures.filter(tellsOfFailure), one => one.assetId);
  const downtimesOf = Map.groupBy(downtimes, one => one.assetId);
  const facts = found.map(asset => ({
    asset,
    failures: failuresOf.get(asset.id) ?? [],
    downtimes: downtimesOf.get(asset.id) ?? [],
  }));
  return fleetReport(facts, period, now);
}

/** Up to now at most: what is to come cannot be known. */
function periodOf({ from, to }: ReliabilityRequest, now: string, timeZone: string): Interval {
  const day = dayIn(timeZone);
  const end = to ?? dayAfter(day(now));
  const start = startOf(from ?? daysBefore(end, usualDays), day);
  const last = startOf(end, day);
  const period = { from: start, to: last < now ? last : now };
  if (period.from >= period.to)
    throw new BadRequest('from must be before to, and not to come. Ask for days that have begun.');
  return period;
}
