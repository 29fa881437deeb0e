import * as z from 'zod';
import { instant } from '../../../platform/resource/fields.ts';

/** Metric name, its words joined by dots: `system.uptime`. */
export const metricName = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/, 'must be the name of a metric, such as system.uptime')
  .meta({ example: 'system.uptime' });

/** The name of a label: what a condition can ask for, and Firestore keep. */
export const labelName = z
  .string()
  .max(60)
  .regex(/^[A-Za-z][\w-]*$/, 'must be letters, digits, - or _');

/** What a metric was at a time. */
export const MetricPoint = z.object({
  metric: metricName,
  at: instant,
  value: z.number().nullable().meta({ description: 'Null where there is none: nothing divided by nothing' }),
  labels: z
    .record(labelName, z.string().max(200))
    .default({})
    .meta({ description: 'What it is the value of: `{service: "cmms"}`; `subject` names an item' }),
});
export type MetricPoint = z.infer<typeof MetricPoint>;
