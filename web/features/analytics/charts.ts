import type { MaintenanceDay } from '../../app/api-types.ts';
import type { Tone } from '../../ui/tone.ts';
import type { Unit } from './in-words.ts';
import {
  completedOrders,
  costOrders,
  type FindBehind,
  labourOrders,
  openedOrders,
  overdueOrders,
  pmLateOrders,
  pmOnTimeOrders,
  waitingOrders,
} from './orders-behind.ts';

/** One kind of figure by day. */
export type Line = {
  key: string;
  label: string;
  tone: Tone;
  value: (day: MaintenanceDay) => number | null;
  leads?: FindBehind;
};

/** Figures by day that belong together, in one unit. */
export type Chart = {
  key: string;
  title: string;
  look: 'lines' | 'bars';
  unit: Unit;
  lines: readonly Line[];
};

/** What is drawn by day. */
export const charts: readonly Chart[] = [
  {
    key: 'flow',
    title: 'Opened and completed',
    look: 'lines',
    unit: 'count',
    lines: [
      { key: 'opened', label: 'Opened', tone: 'warning', value: ({ opened }) => opened, leads: openedOrders },
      {
        key: 'completed',
        label: 'Completed',
        tone: 'accent',
        value: ({ completed }) => completed,
        leads: completedOrders,
      },
    ],
  },
  {
    key: 'overdue',
    title: 'Overdue',
    look: 'lines',
    unit: 'count',
    lines: [
      {
        key: 'overdue',
        label: 'Overdue orders',
        tone: 'danger',
        value: ({ overdue }) => overdue,
        leads: overdueOrders,
      },
    ],
  },
  {
    key: 'backlog',
    title: 'Backlog',
    look: 'lines',
    unit: 'hours',
    lines: [
      {
        key: 'backlog',
        label: 'Hours left of estimates',
        tone: 'accent',
        value: ({ backlogHours }) => backlogHours,
        leads: waitingOrders,
      },
    ],
  },
  {
    key: 'cost',
    title: 'Cost',
    look: 'bars',
    unit: 'money',
    lines: [
      {
        key: 'labour-cost',
        label: 'Labour',
        tone: 'accent',
        value: ({ labourCost }) => labourCost,
        leads: labourOrders,
      },
      {
        key: 'other-cost',
        label: 'Parts and other',
        tone: 'warning',
        value: ({ otherCost }) => otherCost,
        leads: costOrders,
      },
    ],
  },
  {
    key: 'pm',
    title: 'PM compliance',
    look: 'bars',
    unit: 'count',
    lines: [
      {
        key: 'on-time',
        label: 'Done on time',
        tone: 'success',
        value: ({ pmOnTime }) => pmOnTime,
        leads: pmOnTimeOrders,
      },
      { key: 'late', label: 'Late or not done', tone: 'danger', value: lateOf, leads: pmLateOrders },
    ],
  },
];

/** PM orders that were due and not done by then. */
function lateOf({ pmDue, pmOnTime }: MaintenanceDay): number | null {
  return pmDue === null ? null : pmDue - (pmOnTime ?? 0);
}
