import type { MaintenanceFigures } from '../../app/api-types.ts';
import { formatNumber } from '../../app/format.ts';
import { counted, type Unit } from './in-words.ts';
import {
  bookedOrders,
  completedOrders,
  type FindBehind,
  labourOrders,
  openedOrders,
  overdueOrders,
  pmOrders,
  repairedOrders,
  waitingOrders,
} from './orders-behind.ts';

type Figures = MaintenanceFigures;

/** One figure of a period: what it is, what it is made of, and why it may be undefined. */
export type Tile = {
  key: string;
  label: string;
  unit: Unit;
  value: (figures: Figures) => number | null;
  definition: string;
  /** The sums behind it, in words. */
  sums?: (figures: Figures) => string;
  /** Why there is none. */
  absent: string;
  leads?: FindBehind | 'reliability' | 'parts';
};

const hours = (minutes: number | null) => `${formatNumber(Math.round((minutes ?? 0) / 6) / 10)} h`;
const count = (value: number | null) => formatNumber(value ?? 0);
const notOfPart = 'Parts belong to no site, asset or type: choose the whole organisation.';

/** The figures of a period, in the order they are shown. */
export const tiles: readonly Tile[] = [
  {
    key: 'opened',
    label: 'Opened',
    unit: 'count',
    value: ({ opened }) => opened,
    definition: 'Work orders reported in the period, or created where no report is known.',
    absent: 'Not counted here.',
    leads: openedOrders,
  },
  {
    key: 'completed',
    label: 'Completed',
    unit: 'count',
    value: ({ completed }) => completed,
    definition: 'Work orders completed in the period, whenever they were opened.',
    absent: 'Not counted here.',
    leads: completedOrders,
  },
  {
    key: 'overdue',
    label: 'Overdue',
    unit: 'count',
    value: ({ overdue }) => overdue,
    definition:
      'At the end of the last day: orders whose due date is that day or before, not completed, closed or cancelled by then.',
    absent: 'Not counted here.',
    leads: overdueOrders,
  },
  {
    key: 'backlog',
    label: 'Backlog',
    unit: 'hours',
    value: ({ backlogHours }) => backlogHours,
    definition:
      'At the end of the last day: what is left of the estimates of orders that wait, each less the time worked on it.',
    sums: ({ waiting, estimated }) =>
      `${count(waiting)} orders wait, ${count(estimated)} of them have an estimate`,
    absent: 'Orders wait, but none has an estimate.',
    leads: waitingOrders,
  },
  {
    key: 'labour',
    label: 'Labour',
    unit: 'hours',
    value: ({ labourMinutes }) => (labourMinutes === null ? null : labourMinutes / 60),
    definition: 'Time worked that was booked on orders in the period.',
    absent: 'Not counted here.',
    leads: labourOrders,
  },
  {
    key: 'cost',
    label: 'Cost',
    unit: 'money',
    value: costOf,
    definition: 'Labour, parts and other costs booked on orders in the period.',
    absent: 'Not counted here.',
    leads: bookedOrders,
  },
  {
    key: 'mttr',
    label: 'MTTR',
    unit: 'hours',
    value: ({ mttrFromStopHours }) => mttrFromStopHours,
    definition:
      'Mean time to repair: hours from the stop to the completion of repairs ÷ repairs. The stop is where the downtime recorded for a repair began, or else its report.',
    sums: ({ minutesFromStop, repairs, mttrFromRepairStartHours }) =>
      `${hours(minutesFromStop)} ÷ ${counted(repairs ?? 0, 'repair')}. From the start of work: ${mttrFromRepairStartHours === null ? 'no start is known' : `${formatNumber(Math.round(mttrFromRepairStartHours * 10) / 10)} h`}`,
    absent: 'Nothing was repaired.',
    leads: repairedOrders,
  },
  {
    key: 'mtbf',
    label: 'MTBF',
    unit: 'hours',
    value: ({ mtbfHours }) => mtbfHours,
    definition:
      'Mean time between failures: operating hours of assets ÷ their failures. A failure is a corrective or emergency order that was not cancelled.',
    sums: ({ operatingHours, assetFailures }) =>
      `${count(Math.round(operatingHours ?? 0))} h ÷ ${counted(assetFailures ?? 0, 'failure')}`,
    absent: 'No asset failed, or none was in service.',
    leads: 'reliability',
  },
  {
    key: 'availability',
    label: 'Availability',
    unit: 'percent',
    value: ({ availability }) => availability,
    definition: 'Operating hours ÷ hours in service × 100. Assets are in service round the clock.',
    sums: ({ operatingHours, serviceHours }) =>
      `${count(Math.round(operatingHours ?? 0))} h ÷ ${count(Math.round(serviceHours ?? 0))} h`,
    absent: 'No asset was in service; a type of order has no assets.',
    leads: 'reliability',
  },
  {
    key: 'pm',
    label: 'PM compliance',
    unit: 'percent',
    value: ({ pmCompliance }) => pmCompliance,
    definition:
      'Preventive orders done on time ÷ due × 100 (SMRP 5.4.14). On time is up to a day after the due date.',
    sums: ({ pmOnTime, pmDue }) => `${count(pmOnTime)} on time ÷ ${count(pmDue)} due`,
    absent: 'No preventive order was due.',
    leads: pmOrders,
  },
  {
    key: 'planned',
    label: 'Planned maintenance',
    unit: 'percent',
    value: ({ plannedMaintenancePercentage }) => plannedMaintenancePercentage,
    definition: 'Time worked on preventive, inspection and project orders ÷ all time worked × 100.',
    sums: ({ plannedLabourMinutes, labourMinutes }) =>
      `${hours(plannedLabourMinutes)} ÷ ${hours(labourMinutes)}`,
    absent: 'No time worked was booked.',
    leads: labourOrders,
  },
  {
    key: 'stock-value',
    label: 'Stock value',
    unit: 'money',
    value: ({ stockValue }) => stockValue,
    definition: 'At the end of the last day: what the parts on hand have cost, at their moving average.',
    sums: ({ partsWithoutStock }) => `${count(partsWithoutStock)} parts have none on hand`,
    absent: notOfPart,
    leads: 'parts',
  },
  {
    key: 'stock-out-rate',
    label: 'Stock-out rate',
    unit: 'percent',
    value: ({ stockOutRate }) => stockOutRate,
    definition: 'Issues of parts refused for want of stock ÷ all issues asked for × 100.',
    sums: ({ unfilledIssues, issues }) =>
      `${count(unfilledIssues)} refused ÷ ${count((unfilledIssues ?? 0) + (issues ?? 0))} asked for`,
    absent: 'No part was asked for, or these figures are of a site, an asset or a type.',
    leads: 'parts',
  },
];

/** All that was spent, minor units. */
export function costOf({ labourCost, otherCost }: Pick<Figures, 'labourCost' | 'otherCost'>): number | null {
  return labourCost === null && otherCost === null ? null : (labourCost ?? 0) + (otherCost ?? 0);
}
