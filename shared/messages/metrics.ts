import * as z from 'zod';
import { MetricPoint } from '../domain/alerts/metric/schemas.ts';

/**
 * Topic `metrics`: what something was measured to be. A point that comes again, of the same labels and time, is the same
 * point.
 */
export const MetricMessage = MetricPoint.extend({ organisationId: z.string() });
export type MetricMessage = z.infer<typeof MetricMessage>;
