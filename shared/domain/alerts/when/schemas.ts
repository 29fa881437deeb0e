import * as z from 'zod';
import { Condition } from '../condition/schemas.ts';
import { metricName } from '../metric/schemas.ts';

const eventType = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z-]*\.(\*|[a-z][a-z-]*)$/, 'must be a type of event, such as part.ran-low or part.*')
  // An alert about alerts would make the next one.
  .refine(type => !type.startsWith('alert'), 'must not be about alerts')
  .meta({ description: 'A type of event, or all of a noun: `part.*`', example: 'part.ran-low' });

const where = z.array(Condition).max(10).default([]).meta({ description: 'All of these must hold' });

const eventPattern = { types: z.array(eventType).min(1).max(20), where };

/** Events of some types, of which something may be asked besides. */
export const EventPattern = z.strictObject(eventPattern);
export type EventPattern = z.infer<typeof EventPattern>;

/** A rule over events: some begin an alert, others end it. */
export const EventWhen = z.strictObject({
  kind: z.literal('event'),
  ...eventPattern,
  resolvedBy: z
    .array(EventPattern)
    .max(10)
    .default([])
    .meta({ description: 'Events that say that all is well again; without any, a person resolves' }),
  key: z
    .enum(['subject', 'rule'])
    .default('subject')
    .meta({ description: 'Whether each subject has an alert of its own, or all share one' }),
});
export type EventWhen = z.infer<typeof EventWhen>;

/** A rule over the points of a metric; each set of labels has an alert of its own. */
export const MetricWhen = z
  .strictObject({
    kind: z.literal('metric'),
    metric: metricName,
    operator: z.enum(['below', 'above']),
    threshold: z.number(),
    clearAt: z
      .number()
      .optional()
      .meta({ description: 'Where it is well again; the threshold when left out' }),
    forMinutes: z.number().min(0).max(1440).default(0).meta({ description: 'How long it must have been so' }),
    where,
  })
  .refine(
    ({ operator, threshold, clearAt = threshold }) =>
      operator === 'below' ? clearAt >= threshold : clearAt <= threshold,
    { path: ['clearAt'], error: 'must be on the good side of the threshold' },
  );
export type MetricWhen = z.infer<typeof MetricWhen>;

/** What a rule goes by. */
export const When = z.discriminatedUnion('kind', [EventWhen, MetricWhen]);
export type When = z.infer<typeof When>;
