import type { Asset } from '../../asset/schemas.ts';
import type { Downtime } from '../../downtime/schemas.ts';
import type { WorkOrder } from '../../work-order/schemas.ts';
import { clip, hoursOf, type Interval } from '../intervals.ts';
import { type Run, runsBetween } from '../reliability.ts';
import type { Reliability } from './schemas.ts';
import { asFiguresTake, openingOf, orderStop, recordedStop, type Stop, stopOf } from './stops.ts';

/** What is known of an asset in a period; `failures` are orders that tell of one. */
export type AssetFacts = {
  asset: Pick<Asset, 'id' | 'createdAt' | 'inServiceAt' | 'retiredAt'>;
  failures: readonly WorkOrder[];
  downtimes: readonly Downtime[];
};

/** The intervals of one asset; `service` is the part of the period in which it was in service, if any. */
export type AssetReport = Pick<Reliability, 'repairs' | 'downtime'> & {
  service: Interval | undefined;
  stops: readonly Stop[];
  runs: (Run & Reliability['runs'][number])[];
};

/** What an asset did in a period. Pure. @param now until when a downtime lasts that has not ended. */
export function assetReport(given: AssetFacts, period: Interval, now: string): AssetReport {
  const facts = { ...given, failures: given.failures.map(asFiguresTake) };
  const { asset, failures, downtimes } = facts;
  const [service] = clip([serviceOf(facts, period)], period);
  const recorded = Map.groupBy(downtimes, ({ workOrderId }) => workOrderId);
  const told = failures.flatMap(order => orderStop(order, recorded.has(order.id)) ?? []);
  const stops = [...downtimes.map(one => recordedStop(one, now)), ...told];
  const numbers = new Map(failures.map(({ id, number }) => [id, number]));
  return {
    service,
    stops,
    runs: service ? runsOf({ asset, failures, downtimes }, service, stops) : [],
    repairs: failures.flatMap(order => repairOf(order, asset.id, recorded.get(order.id) ?? [], period)),
    downtime: stops.flatMap(stop =>
      clip([stop], service ?? { from: period.from, to: period.from }).map(part => ({
        ...stop,
        ...part,
        assetId: asset.id,
        hours: hoursOf([part]),
        number: numbers.get(stop.workOrderId ?? '') ?? null,
      })),
    ),
  };
}

/**
 * When an asset is in service: round the clock from `inServiceAt`, until it is retired. Where that is not known, since it was
 * recorded here; but one that failed or stood still before was there all along.
 */
function serviceOf({ asset, failures, downtimes }: AssetFacts, { from, to }: Interval): Interval {
  const { inServiceAt, createdAt, retiredAt } = asset;
  const signs = [...failures.map(openingOf), ...downtimes.map(({ startedAt }) => startedAt)];
  const wasThere = signs.some(at => at < createdAt && at < to);
  return { from: inServiceAt ?? (wasThere ? from : createdAt), to: retiredAt ?? to };
}

function runsOf(
  { asset, failures }: AssetFacts,
  service: Interval,
  stops: readonly Stop[],
): AssetReport['runs'] {
  const ends = failures
    .map(order => ({ at: openingOf(order), failure: { workOrderId: order.id, number: order.number } }))
    .filter(({ at }) => service.from <= at && at < service.to)
    .toSorted((one, other) => Number(one.at > other.at) - Number(one.at < other.at));
  const runs = runsBetween({ period: service, failures: ends.map(({ at }) => at), stopped: stops });
  return runs.map((run, index) => ({ ...run, assetId: asset.id, failure: ends[index]?.failure ?? null }));
}

function repairOf(
  order: WorkOrder,
  assetId: string,
  recorded: readonly Downtime[],
  { from, to }: Interval,
): Reliability['repairs'] {
  const { id, number, startedAt, completedAt } = order;
  if (!completedAt || completedAt < from || completedAt >= to) return [];
  const stoppedAt = stopOf(
    order,
    recorded.map(downtime => downtime.startedAt),
  );
  const since = (start: string) => Math.max(0, hoursOf([{ from: start, to: completedAt }]));
  return [
    {
      workOrderId: id,
      number,
      assetId,
      stoppedAt,
      stopFrom: recorded.length > 0 ? 'downtime' : 'work-order',
      startedAt,
      completedAt,
      hoursFromStop: since(stoppedAt),
      hoursFromRepairStart: startedAt === null ? null : since(startedAt),
    },
  ];
}
