import * as z from 'zod';
import { instant, line, money, optional, reference, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { pmJudged } from '../pm/rules.ts';
import { isDone, isOpen, statuses } from './rules.ts';

export const WorkOrderType = z.enum(['corrective', 'preventive', 'inspection', 'project', 'emergency']);
export const WorkOrderPriority = z.enum(['none', 'low', 'medium', 'high', 'critical']);
export const WorkOrderStatus = z.enum(statuses);

const labourFields = {
  minutes: z.int().positive().max(100_000),
  hourlyRate: money
    .nonnegative()
    .meta({ description: 'Minor units an hour, as it was when the work was done' }),
  personId: optional(reference),
  category: optional(line(60)),
  note: optional(text(500)),
};
const costFields = {
  amount: money,
  category: line(60).default('other'),
  note: optional(text(500)),
};

/** The body of `POST /api/work-orders/{id}/labour`: time that somebody worked. */
export const LabourCreate = z.strictObject(labourFields);
export type LabourCreate = z.infer<typeof LabourCreate>;
/** The body of `POST /api/work-orders/{id}/costs`: money spent other than on labour. */
export const CostCreate = z.strictObject(costFields);
export type CostCreate = z.infer<typeof CostCreate>;

const entryFields = { id: reference, at: instant, by: z.string() };
export const LabourEntry = z.object({ ...entryFields, ...labourFields, cost: money });
export type LabourEntry = z.infer<typeof LabourEntry>;
export const CostEntry = z.object({
  ...entryFields,
  ...costFields,
  movementId: optional(reference).meta({ description: 'The stock movement that caused it' }),
});
export type CostEntry = z.infer<typeof CostEntry>;

/** A piece of maintenance work, from request to closed. */
export const workOrders = defineResource({
  noun: 'work-order',
  path: 'work-orders',
  collection: 'workOrders',
  fields: {
    title: line(200),
    description: optional(text(10_000)),
    type: WorkOrderType.default('corrective'),
    priority: WorkOrderPriority.default('none'),
    siteId: optional(reference),
    assetId: optional(reference),
    assigneeIds: z.array(reference).max(20).overwrite(once).default([]),
    reportedAt: optional(instant).meta({ description: 'When it was reported, where that was not here' }),
    scheduledAt: optional(instant).meta({ description: 'Planned start' }),
    dueAt: optional(instant),
    estimatedMinutes: optional(z.int().nonnegative().max(10_000_000)).meta({
      description: 'Working time it will take; what is left of it is the backlog',
    }),
    externalId: optional(line(120)).meta({ description: 'Its id in the system it came from; unique' }),
    externalType: optional(line(80)).meta({ description: "The source's own type code, as it was" }),
  },
  derived: {
    number: z.int().positive().meta({ description: 'For people; unique and rising in the organisation' }),
    status: WorkOrderStatus.default('open'),
    openedAt: optional(instant).meta({ description: 'When it was reported, or else created' }),
    overdueSince: optional(instant).meta({
      description: 'The due date that passed while it was open, once that was noticed',
    }),
    unnoticedDueAt: optional(instant).meta({ description: 'The due date, while it may pass unnoticed' }),
    waitsUntil: optional(instant).meta({ description: 'When it ended; far away while it has not' }),
    lateFrom: optional(instant).meta({ description: 'The due date, or its opening where that is later' }),
    pmOnTimeAt: optional(instant).meta({ description: 'When it is judged, of a PM order that is on time' }),
    pmLateAt: optional(instant).meta({ description: 'When it is judged, of one that is not' }),
    statusReason: optional(text(500)).meta({ description: 'Why it is on hold, cancelled or open again' }),
    startedAt: optional(instant),
    completedAt: optional(instant),
    labour: z.array(LabourEntry).default([]),
    costs: z.array(CostEntry).default([]),
    totalMinutes: z.int().default(0),
    totalCost: money.default(0).meta({ description: 'Labour and costs, minor units' }),
  },
  filters: ['status', 'type', 'priority', 'siteId', 'assetId', 'assigneeIds', 'externalId'],
  sorts: ['number', 'dueAt', 'scheduledAt', '-openedAt', '-completedAt'],
  moments: {
    labour: ['labour.at'],
    costs: ['costs.at'],
    booked: ['labour.at', 'costs.at'],
    pmDue: ['pmOnTimeAt', 'pmLateAt'],
    pmOnTime: ['pmOnTimeAt'],
    pmLate: ['pmLateAt'],
  },
  spans: {
    waiting: { since: 'openedAt', until: 'waitsUntil', by: ['type', 'siteId', 'assetId'] },
    overdue: { since: 'lateFrom', until: 'waitsUntil', by: ['type', 'siteId', 'assetId'] },
  },
  label: ['number', 'title'],
  search: ['title', 'number', 'externalId'],
  unique: ['externalId'],
  references: { siteId: 'sites', assetId: 'assets', assigneeIds: 'users' },
  secret: ['unnoticedDueAt', 'waitsUntil', 'lateFrom', 'pmOnTimeAt', 'pmLateAt'],
  derive(order, before) {
    const { status, reportedAt, createdAt, dueAt } = order;
    // Another due date is noticed anew.
    const overdueSince = before && before.dueAt !== dueAt ? null : order.overdueSince;
    const unnoticedDueAt = isOpen(status) && overdueSince === null ? dueAt : null;
    const openedAt = reportedAt ?? createdAt;
    const lateFrom = dueAt && dueAt < openedAt ? openedAt : dueAt;
    const waitsUntil = endOf(order, before);
    return { openedAt, overdueSince, unnoticedDueAt, lateFrom, waitsUntil, ...pmJudged(order) };
  },
});
export type WorkOrder = ItemOf<typeof workOrders>;
export type WorkOrderCreate = z.infer<typeof workOrders.create>;

/** The body of `POST /api/work-orders/{id}/transitions`. */
export const TransitionCreate = z.strictObject({
  to: WorkOrderStatus,
  reason: text(500).trim().min(1).optional(),
});
export type TransitionCreate = z.infer<typeof TransitionCreate>;

type Ending = { status: z.infer<typeof WorkOrderStatus> } & Record<
  'completedAt' | 'waitsUntil',
  string | null
>;

/** Later than anything happens, so that what has not ended can be asked for together with what ended late. */
const never = '9999-12-31T23:59:59.999Z';

/** When an order came to an end: a cancelled one when it was, whatever changes afterwards. */
function endOf(
  { status, completedAt, updatedAt }: Ending & { updatedAt: string },
  before: (Ending & { updatedAt: string }) | undefined,
): string {
  if (isOpen(status)) return never;
  const ended = before && !isOpen(before.status) ? (before.waitsUntil ?? before.updatedAt) : updatedAt;
  return isDone(status) && completedAt ? completedAt : ended;
}

function once(ids: string[]): string[] {
  return [...new Set(ids)];
}
