import * as z from 'zod';
import { instant } from '../../../platform/resource/fields.ts';

/** Metric name, its words joined by dots: `system.uptime`. */
export const metricName = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$/, 'must be the name of a metric, such as system.uptime')
  .meta({ example: 'system.uptime' });

/** What a metric was at a time. */
export const MetricPoint = z.object({
  metric: metricName,
  at: instant,
  value: z.number().nullable().meta({ description: 'Null where there is none: nothing divided by nothing' }),
  labels: z
    .record(z.string().max(60), z.string().max(200))
    .default({})
    .meta({ description: 'What it is the value of: `{service: "cmms"}`; `subject` names an item' }),
});
export type MetricPoint = z.infer<typeof MetricPoint>;
