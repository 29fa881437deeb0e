import * as z from 'zod';
import { instant, line, optional, reference, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { severities } from '../severity/rules.ts';
import { alertCategories, alertStates } from './rules.ts';

const person = z.object({ id: z.string(), name: z.string() });

/** Something that somebody has to know: all signals of one key, from the first until it is resolved. */
export const alerts = defineResource({
  noun: 'alert',
  path: 'alerts',
  collection: 'alerts',
  fields: {},
  derived: {
    key: line(300).meta({
      description: 'What makes signals one alert: at most one of a key is not resolved',
    }),
    ruleId: reference,
    ruleName: line(120),
    category: z.enum(alertCategories),
    severity: z.enum(severities),
    state: z.enum(alertStates).default('triggered'),
    title: line(200),
    summary: text(2000),
    subject: optional(z.string().max(300)).meta({
      description: 'What it is about: `parts/abc`',
      example: 'parts/abc',
    }),
    labels: z.record(z.string(), z.string()).default({}),
    startedAt: instant.meta({ description: 'When the first signal of it was observed' }),
    lastSignalAt: instant,
    signals: z.int().positive().default(1).meta({ description: 'How many signals it has had' }),
    acknowledgedAt: optional(instant),
    acknowledgedBy: optional(person),
    acknowledgedUntil: optional(instant).meta({ description: 'When it is told of again, unless resolved' }),
    resolvedAt: optional(instant),
    resolvedBy: optional(person).meta({
      description: 'Who resolved it; null when what it is about came right',
    }),
  },
  filters: ['state', 'severity', 'category', 'ruleId', 'subject', 'key'],
  sorts: ['startedAt'],
  operations: ['list', 'get'],
});
export type Alert = ItemOf<typeof alerts>;

/** The body of `POST /api/alerts/{id}/acknowledge`. */
export const Acknowledgement = z.strictObject({
  until: instant
    .optional()
    .meta({ description: 'When it is told of again, unless resolved; in 24 hours when left out' }),
});
export type Acknowledgement = z.infer<typeof Acknowledgement>;
