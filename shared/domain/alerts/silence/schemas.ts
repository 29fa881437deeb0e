import * as z from 'zod';
import { instant, line, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { alertCategories } from '../alert/rules.ts';
import { severities } from '../severity/rules.ts';

/** What an alert must be to be silenced: all that is said of it here. */
const Matchers = z
  .strictObject({
    key: line(300).optional(),
    ruleId: reference.optional(),
    category: z.enum(alertCategories).optional(),
    severity: z.enum(severities).optional(),
    subject: line(300).optional(),
  })
  .refine(matchers => Object.values(matchers).some(value => value !== undefined), 'must say something');

/** A time during which nobody is told of some alerts. */
export const silences = defineResource({
  noun: 'silence',
  path: 'silences',
  collection: 'silences',
  fields: {
    matchers: Matchers.meta({ description: 'All of these must fit; at least one is needed' }),
    startsAt: instant,
    endsAt: instant.meta({ description: 'Later than startsAt' }),
    reason: line(500),
  },
  derived: {
    createdBy: z.object({ id: z.string(), name: z.string() }),
  },
  sorts: ['endsAt'],
  operations: ['list', 'get', 'create', 'delete'],
});
export type Silence = ItemOf<typeof silences>;

/** The body of `POST /api/alerts/{id}/silence`. */
export const SilenceOrder = z
  .strictObject({
    minutes: z
      .int()
      .positive()
      .max(527_040)
      .optional()
      .meta({ description: 'From now on; either this or until' }),
    until: instant.optional(),
    reason: line(500),
  })
  .refine(({ minutes, until }) => (minutes === undefined) !== (until === undefined), {
    path: ['minutes'],
    error: 'say either minutes or until',
  });
export type SilenceOrder = z.infer<typeof SilenceOrder>;
