import { availability, inherentAvailability } from '../availability.ts';
import { hoursOf, type Interval } from '../intervals.ts';
import { mtbf, mttr } from '../reliability.ts';
import { type AssetFacts, assetReport } from './asset-report.ts';
import type { Reliability } from './schemas.ts';

/** How reliable assets were together. Pure. @param now until when a downtime lasts that has not ended. */
export function fleetReport(assets: readonly AssetFacts[], period: Interval, now: string): Reliability {
  const reports = assets.map(facts => assetReport(facts, period, now));
  const runs = reports.flatMap(report => report.runs);
  const repairs = reports.flatMap(report => report.repairs);
  const service = reports.flatMap(report => report.service ?? []);
  const operatingHours = runs.reduce((sum, { hours }) => sum + hours, 0);
  const mtbfHours = mtbf(runs);
  const mttrFromStopHours = mttr(repairs.map(one => ({ from: one.stoppedAt, to: one.completedAt })));
  const started = repairs.flatMap(({ startedAt, completedAt }) =>
    startedAt === null ? [] : [{ from: startedAt, to: completedAt }],
  );
  return {
    ...period,
    assets: service.length,
    failures: runs.filter(({ failed }) => failed).length,
    operatingHours,
    downtimeHours: hoursOf(service) - operatingHours,
    mtbfHours,
    mttrFromStopHours,
    mttrFromRepairStartHours: mttr(started),
    availability: availability(
      reports.flatMap(({ service, stops }) =>
        service ? [{ period: service, downtime: stops, idle: [] }] : [],
      ),
    ),
    inherentAvailability: inherentAvailability(mtbfHours, mttrFromStopHours),
    runs: runs.map(({ failed: _, ...run }) => run),
    repairs,
    downtime: reports.flatMap(report => report.downtime),
  };
}
