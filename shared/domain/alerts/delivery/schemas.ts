import * as z from 'zod';
import { instant, line, optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { alertChanges } from '../alert/rules.ts';
import { alerts } from '../alert/schemas.ts';
import { deliveryKinds } from '../channel/rules.ts';
import { severities } from '../severity/rules.ts';
import { deliveryReasons, deliveryStates } from './rules.ts';

/** What has somebody told: a channel, a webhook, their own preferences, or a step of an escalation policy. */
export const Via = z.object({
  type: z.enum(['channel', 'webhook', 'preference', 'escalation', 'test']),
  id: reference.meta({ description: 'Of the channel, webhook, person or policy' }),
  name: line(200),
  step: optional(z.int().nonnegative()).meta({ description: 'Of an escalation, from 0' }),
});
export type Via = z.infer<typeof Via>;

/** One attempt to deliver. */
export const Attempt = z.object({
  at: instant,
  ms: z.int().nonnegative(),
  delivered: z.boolean(),
  status: optional(z.int()).meta({ description: 'What the receiver answered; null when it did not' }),
  error: optional(line(300)),
});
export type Attempt = z.infer<typeof Attempt>;

/** What was, or was not, told to one recipient by one message: a line of the ledger. */
export const alertDeliveries = defineResource({
  noun: 'alert-delivery',
  path: 'alert-deliveries',
  collection: 'alertDeliveries',
  fields: {},
  derived: {
    messageId: line(200).meta({ description: 'Of the message on the topic alerts' }),
    alertId: reference,
    alertTitle: line(200),
    ruleName: line(120).meta({ description: 'The rule that made the alert' }),
    change: z.enum(alertChanges),
    severity: z.enum(severities),
    kind: z.enum(deliveryKinds),
    recipient: line(300).meta({
      description: "An address, or the id of a channel, webhook or person's device",
    }),
    personId: optional(reference).meta({ description: 'The person it is for, when it is one' }),
    via: z.array(Via).min(1).meta({ description: 'Why it is told to this recipient' }),
    state: z.enum(deliveryStates),
    reason: optional(z.enum(deliveryReasons)).meta({ description: 'Why it is held, or suppressed' }),
    inhibitedBy: optional(reference).meta({ description: 'The graver open alert of the same subject' }),
    batch: optional(line(200)).meta({ description: 'Those of one batch are told together' }),
    tries: z.int().nonnegative().default(0).meta({ description: 'Since it was planned, or replayed' }),
    attempts: z.array(Attempt).default([]),
    nextAttemptAt: optional(instant).meta({ description: 'While it is being sent: when it counts as lost' }),
    deliveredAt: optional(instant),
    alert: alerts.item,
    changedAt: instant.meta({ description: 'When the alert changed' }),
    repeatMinutes: optional(z.int()),
  },
  filters: ['alertId', 'kind', 'state', 'recipient', 'messageId', 'batch'],
  operations: ['list', 'get'],
  secret: ['alert', 'changedAt', 'repeatMinutes'],
  keptDays: 400,
});
export type AlertDelivery = ItemOf<typeof alertDeliveries>;

/** When the notices of a group go out next. */
export const alertGroups = defineResource({
  noun: 'alert-group',
  path: 'alert-groups',
  collection: 'alertGroups',
  fields: {},
  derived: { batch: line(200), dueAt: instant },
  operations: [],
});
export type AlertGroup = ItemOf<typeof alertGroups>;
