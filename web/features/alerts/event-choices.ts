import { priorityLabels, statusLabels, typeLabels } from '../../entities/work-order/labels.ts';
import type { EventWhen } from './when.ts';

/** A fact of an event that can be asked for; with labels one chooses, without one types. */
export type Fact = { label: string; labels?: Readonly<Record<string, string>> };

type EventChoice = {
  label: string;
  /** What says that all is well again. */
  resolvedBy: NonNullable<EventWhen['resolvedBy']>;
  facts: Readonly<Record<string, Fact>>;
};

const done = { field: 'after.status', is: 'in', value: ['completed', 'closed', 'cancelled'] } as const;
const orderIsOver: EventChoice['resolvedBy'] = [
  { types: ['work-order.transitioned'], where: [{ ...done, value: [...done.value] }] },
  { types: ['work-order.deleted'] },
];
const ofOrders: EventChoice['facts'] = {
  'after.priority': { label: 'Priority', labels: priorityLabels },
  'after.type': { label: 'Type of work', labels: typeLabels },
};

/** Events that a rule can go by, in words, and what ends the alert that each begins. */
export const eventChoices: Readonly<Record<string, EventChoice>> = {
  'part.ran-low': {
    label: 'A part falls below its minimum',
    resolvedBy: [{ types: ['part.restocked'] }],
    facts: { 'after.quantity': { label: 'Quantity on hand' } },
  },
  'part.issue-refused': {
    label: 'More of a part is asked for than there is',
    resolvedBy: [{ types: ['part.restocked'] }],
    facts: {},
  },
  'work-order.became-overdue': {
    label: 'A work order becomes overdue',
    resolvedBy: [
      ...orderIsOver,
      {
        types: ['work-order.updated'],
        where: [{ field: 'after.overdueSince', is: 'equals', value: null }],
      },
    ],
    facts: {},
  },
  'work-order.created': { label: 'A work order is created', resolvedBy: orderIsOver, facts: ofOrders },
  'work-order.updated': { label: 'A work order is changed', resolvedBy: orderIsOver, facts: ofOrders },
  'work-order.transitioned': {
    label: 'A work order gets another status',
    resolvedBy: [],
    facts: { 'after.status': { label: 'New status', labels: statusLabels } },
  },
  'incident.created': {
    label: 'An incident of the platform begins',
    resolvedBy: [{ types: ['incident.resolved'] }],
    facts: {},
  },
};

/** Metrics that are known, and in what they are measured. */
export const metricChoices: Readonly<Record<string, { label: string; unit: string }>> = {
  'system.uptime': { label: 'Uptime of the system', unit: ' %' },
  'slo.burn-rate': { label: 'Burn rate of the error budget', unit: '' },
  'revenue.mrr-growth': { label: 'Growth of monthly revenue', unit: ' %' },
  'success.churn-rate': { label: 'Churn', unit: ' %' },
};
