import * as z from 'zod';
import { line, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { role } from '../../identity/user/schemas.ts';
import { severities } from '../severity/rules.ts';

/** Who is told next when nobody acknowledges. */
const Step = z.strictObject({
  afterMinutes: z.int().min(0).max(10_080).meta({
    description: 'How long after the alert was triggered, or the step before was taken',
  }),
  channelIds: z.array(reference).max(20).default([]),
  userIds: z.array(reference).max(50).default([]),
  roles: z.array(role).max(10).default([]).meta({ description: 'Everybody who has one of these' }),
});
export type EscalationStep = z.infer<typeof Step>;

/** Who is told, one after the other, of an alert that nobody acknowledges. */
export const escalationPolicies = defineResource({
  noun: 'escalation-policy',
  path: 'escalation-policies',
  collection: 'escalationPolicies',
  fields: {
    name: line(120),
    steps: z.array(Step).min(1).max(10),
    repeat: z
      .int()
      .min(0)
      .max(10)
      .default(0)
      .meta({ description: 'How often all steps are gone through again' }),
    defaultFor: z.array(z.enum(severities)).max(4).default([]).meta({
      description: 'Severities of alerts whose rule names no policy',
    }),
  },
  filters: ['defaultFor'],
  sorts: ['name'],
  unique: ['name'],
});
export type EscalationPolicy = ItemOf<typeof escalationPolicies>;
