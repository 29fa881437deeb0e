import * as z from 'zod';
import { line, optional } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { StoredSecret } from '../../../platform/resource/sealed-text.ts';
import { email } from '../../identity/user/schemas.ts';
import { alertCategories } from '../alert/rules.ts';
import { severities } from '../severity/rules.ts';
import { groupings } from './rules.ts';

/** Which alerts somebody is told of; all of them when nothing is said. */
export const alertsOf = {
  severities: z
    .array(z.enum(severities))
    .max(4)
    .default([...severities]),
  categories: z
    .array(z.enum(alertCategories))
    .max(3)
    .default([...alertCategories]),
};

/** How alerts that come close together are told of: critical ones are never held back. */
export const Grouping = z.strictObject({
  by: z.enum(groupings).default('rule'),
  waitSeconds: z.int().min(0).max(3600).default(30).meta({
    description: 'How long the first alert of a group waits for others; 0 tells of each by itself',
  }),
  intervalMinutes: z.int().min(0).max(1440).default(5).meta({
    description: 'The least time from one notice of a group to the next',
  }),
});
export type Grouping = z.infer<typeof Grouping>;

/** A place where an organisation is told of alerts: addresses, or a channel in Slack. */
export const alertChannels = defineResource({
  noun: 'alert-channel',
  path: 'alert-channels',
  collection: 'alertChannels',
  fields: {
    name: line(120),
    kind: z.enum(['email', 'slack']),
    addresses: z.array(email).max(50).default([]).meta({ description: 'Of a channel of kind email' }),
    url: optional(line(2000)).meta({
      description: "Slack's incoming webhook; answered with all but its end left out",
      example: 'https://hooks.slack.com/services/T000/B000/XXXX',
    }),
    enabled: z.boolean().default(true),
    ...alertsOf,
    group: Grouping.default({ by: 'rule', waitSeconds: 30, intervalMinutes: 5 }),
    repeatMinutes: optional(z.int().min(5).max(10_080)).meta({
      description: 'How often it is told again of an alert that nobody acknowledges; null for once',
    }),
  },
  derived: { target: optional(StoredSecret) },
  filters: ['kind', 'enabled'],
  sorts: ['name'],
  secret: ['target'],
});
export type AlertChannel = ItemOf<typeof alertChannels>;
