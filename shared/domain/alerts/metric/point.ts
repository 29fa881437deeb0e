import { createHash } from 'node:crypto';
import * as z from 'zod';
import { instant } from '../../../platform/resource/fields.ts';
import { metricName } from '../rule/when.ts';

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

/** The id of a point: the same one has the same, however often it comes. */
export function pointId({ metric, at, labels }: MetricPoint): string {
  return createHash('sha256')
    .update(JSON.stringify([metric, at, labelsText(labels)]))
    .digest('hex')
    .slice(0, 32);
}

/** `service=cmms, window=1h` */
export function labelsText(labels: Record<string, string>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(', ');
}
