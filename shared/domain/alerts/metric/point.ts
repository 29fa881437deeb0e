import { createHash } from 'node:crypto';
import type { MetricPoint } from './schemas.ts';

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
