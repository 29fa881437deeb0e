import type { Status } from '../../../shared/domain/maintenance/work-order/rules.ts';
import type { WorkOrder } from '../../app/api-types.ts';

export type WorkOrderType = WorkOrder['type'];
export type Priority = WorkOrder['priority'];

/** States as people call them. */
export const statusLabels: Readonly<Record<Status, string>> = {
  open: 'Open',
  scheduled: 'Scheduled',
  in_progress: 'In progress',
  on_hold: 'On hold',
  completed: 'Completed',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

/** Kinds of work, in the order they are offered. */
export const typeLabels: Readonly<Record<WorkOrderType, string>> = {
  corrective: 'Corrective',
  preventive: 'Preventive',
  inspection: 'Inspection',
  project: 'Project',
  emergency: 'Emergency',
};

/** Priorities, the most urgent first. */
export const priorityLabels: Readonly<Record<Priority, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  none: 'No priority',
};

const transitionLabels: Readonly<Record<Status, string>> = {
  open: 'Back to open',
  scheduled: 'Schedule',
  in_progress: 'Start work',
  on_hold: 'Put on hold',
  completed: 'Complete',
  closed: 'Close',
  cancelled: 'Cancel order',
};
const otherLabels: Readonly<Record<string, string>> = {
  'on_hold>in_progress': 'Resume work',
  'completed>in_progress': 'Reopen',
  'cancelled>open': 'Reopen',
};

/** What going from one state to another is called. */
export function transitionLabel(from: Status, to: Status): string {
  return otherLabels[`${from}>${to}`] ?? transitionLabels[to];
}

/** The keys of a table of labels, typed. */
export function keysOf<Key extends string>(labels: Readonly<Record<Key, unknown>>): Key[] {
  // Object.keys forgets which keys a closed record has.
  return Object.keys(labels) as Key[];
}
