import type { Reliability } from '../../app/api-types.ts';
import { formatNumber } from '../../app/format.ts';
import { counted, type Unit } from './in-words.ts';

type Figure = {
  key: string;
  label: string;
  unit: Unit;
  value: (report: Reliability) => number | null;
  definition: string;
  sums?: (report: Reliability) => string;
  absent: string;
};

const whole = (value: number) => formatNumber(Math.round(value));

/** How reliable assets were, in figures, in the order they are shown. */
export const reliabilityFigures: readonly Figure[] = [
  {
    key: 'mtbf',
    label: 'MTBF',
    unit: 'hours',
    value: ({ mtbfHours }) => mtbfHours,
    definition: 'Mean time between failures: operating hours ÷ failures.',
    sums: ({ operatingHours, failures }) => `${whole(operatingHours)} h ÷ ${counted(failures, 'failure')}`,
    absent: 'Nothing failed.',
  },
  {
    key: 'mttr-stop',
    label: 'MTTR from stop',
    unit: 'hours',
    value: ({ mttrFromStopHours }) => mttrFromStopHours,
    definition: 'Mean hours from the stop of the asset to the completion of the repair.',
    sums: ({ repairs }) => `${counted(repairs.length, 'repair')}`,
    absent: 'Nothing was repaired.',
  },
  {
    key: 'mttr-start',
    label: 'MTTR from start',
    unit: 'hours',
    value: ({ mttrFromRepairStartHours }) => mttrFromRepairStartHours,
    definition: 'Mean hours from the start of work to the completion of the repair.',
    sums: ({ repairs }) =>
      `${counted(repairs.filter(({ startedAt }) => startedAt !== null).length, 'repair')} whose start is known`,
    absent: 'No repair has a known start.',
  },
  {
    key: 'availability',
    label: 'Availability',
    unit: 'percent',
    value: ({ availability }) => availability,
    definition: 'Operating hours ÷ hours in service × 100, planned downtime counted as downtime.',
    sums: ({ operatingHours, downtimeHours }) =>
      `${whole(operatingHours)} h ÷ ${whole(operatingHours + downtimeHours)} h`,
    absent: 'Nothing was in service.',
  },
  {
    key: 'inherent',
    label: 'Inherent availability',
    unit: 'percent',
    value: ({ inherentAvailability }) => inherentAvailability,
    definition: 'MTBF ÷ (MTBF + MTTR from the stop) × 100: what failures alone leave of it.',
    absent: 'It needs a failure and a repair.',
  },
  {
    key: 'failures',
    label: 'Failures',
    unit: 'count',
    value: ({ failures }) => failures,
    definition: 'Corrective and emergency orders on the assets that were not cancelled.',
    absent: 'Not counted here.',
  },
  {
    key: 'operating',
    label: 'Operating hours',
    unit: 'hours',
    value: ({ operatingHours }) => operatingHours,
    definition: 'Hours in service, round the clock, without downtime.',
    sums: ({ assets }) => `${counted(assets, 'asset')} in service`,
    absent: 'Not counted here.',
  },
  {
    key: 'downtime',
    label: 'Downtime',
    unit: 'hours',
    value: ({ downtimeHours }) => downtimeHours,
    definition:
      'What was recorded, and for a repair without a record the time from its report to its completion. Overlaps count once.',
    absent: 'Not counted here.',
  },
];
