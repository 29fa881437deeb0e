import * as z from 'zod';
import { inherentAvailability } from '../availability.ts';
import { percentage, ratio } from '../ratio.ts';
import { stockOutRate } from '../stock-out-rate.ts';
import { type Figures, type Flow, flows, type Level, levels } from './figures.ts';

const number = (description: string) => z.number().nullable().meta({ description });
const sum = z.int().nullable();

/** Flows that are answered; the time in service is answered in hours. */
const answeredFlows = flows.filter(name => name !== 'partialServiceMinutes');
type AnsweredFlow = Exclude<Flow, 'partialServiceMinutes'>;

/** Figures by SMRP's terms, each made of the sums beside it. Null where undefined, or not of such a scope. */
const ratios = {
  backlogHours: number('What is left of the estimates; null where nothing that waits has one'),
  serviceHours: number('Of all assets, round the clock'),
  operatingHours: number('Service without downtime'),
  mtbfHours: number('Operating hours ÷ assetFailures'),
  mttrFromStopHours: number('minutesFromStop ÷ 60 ÷ repairs'),
  mttrFromRepairStartHours: number('minutesFromRepairStart ÷ 60 ÷ startedRepairs'),
  availability: number('Operating ÷ service hours × 100'),
  inherentAvailability: number('MTBF ÷ (MTBF + MTTR from stop) × 100'),
  pmCompliance: number('pmOnTime ÷ pmDue × 100'),
  plannedMaintenancePercentage: number('plannedLabourMinutes ÷ labourMinutes × 100'),
  stockOutRate: number('unfilledIssues ÷ (issues + unfilledIssues) × 100'),
};

/** Figures of one day, or of several together. */
export const DescribedFigures = z.object({
  ...record(answeredFlows as AnsweredFlow[], () => sum.meta({ description: 'In that time' })),
  ...record(levels, () => sum.meta({ description: 'At its end' })),
  ...ratios,
});
export type DescribedFigures = z.infer<typeof DescribedFigures>;

/** What is of parts, which stand in no site's, asset's or type's figures. */
const ofStock = ['issues', 'unfilledIssues', 'stockOuts', 'stockValue', 'partsWithoutStock'] as const;
/** What is of assets, which are of no type of order. */
const ofAssets = ['assets', 'downtimeMinutes'] as const;

/**
 * Says what sums come to. Pure.
 *
 * @param sums flows of the time, and levels at its end. @param serviceMinutes of all assets of the scope in that time.
 */
export function describeFigures(scope: string, sums: Figures, serviceMinutes: number): DescribedFigures {
  const has = (name: Flow | Level) => sums[name] ?? 0;
  const counts = record([...(answeredFlows as AnsweredFlow[]), ...levels], has);
  const operatingMinutes = serviceMinutes - has('downtimeMinutes');
  const hours = (minutes: number, by = 1) => ratio(minutes / 60, by);
  const served = serviceMinutes > 0;
  const mtbfHours = served ? hours(operatingMinutes, has('assetFailures')) : null;
  const mttrFromStopHours = hours(has('minutesFromStop'), has('repairs'));
  const unestimated = has('waiting') > 0 && has('estimated') === 0;
  const [unfilled, issues] = [has('unfilledIssues'), has('issues')];
  const isType = scope.startsWith('type:');
  const withoutAssets = { serviceHours: null, operatingHours: null };
  return {
    ...counts,
    backlogHours: unestimated ? null : hours(has('backlogMinutes')),
    serviceHours: hours(serviceMinutes),
    operatingHours: hours(operatingMinutes),
    mtbfHours,
    mttrFromStopHours,
    mttrFromRepairStartHours: hours(has('minutesFromRepairStart'), has('startedRepairs')),
    availability: served ? percentage(operatingMinutes, serviceMinutes) : null,
    inherentAvailability: inherentAvailability(mtbfHours, mttrFromStopHours),
    pmCompliance: percentage(has('pmOnTime'), has('pmDue')),
    plannedMaintenancePercentage: percentage(has('plannedLabourMinutes'), has('labourMinutes')),
    stockOutRate: scope === 'organisation' ? stockOutRate({ unfilled, requests: issues + unfilled }) : null,
    ...(isType && { ...record(ofAssets, () => null), ...withoutAssets }),
    ...(scope !== 'organisation' && record(ofStock, () => null)),
  };
}

function record<Name extends string, Value>(
  names: readonly Name[],
  value: (name: Name) => Value,
): Record<Name, Value> {
  // Object.fromEntries forgets the names.
  return Object.fromEntries(names.map(name => [name, value(name)])) as Record<Name, Value>;
}
