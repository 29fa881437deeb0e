import * as z from 'zod';
import { instant, optional, reference, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

export const DowntimeReason = z.enum(['failure', 'planned', 'environmental', 'operational']);
export type DowntimeReason = z.infer<typeof DowntimeReason>;

/** What stands still for longer is out of service. */
export const longestDays = 1000;

/** A time in which an asset stood still, and why. */
export const downtimes = defineResource({
  noun: 'downtime',
  path: 'downtimes',
  collection: 'downtimes',
  fields: {
    assetId: reference,
    startedAt: instant,
    endedAt: optional(instant).meta({ description: 'After startedAt; null while it lasts' }),
    reason: DowntimeReason,
    workOrderId: optional(reference).meta({ description: 'The order that ended it, or will' }),
    note: optional(text(500)),
  },
  filters: ['assetId', 'reason', 'workOrderId', 'endedAt'],
  sorts: ['startedAt'],
  references: { assetId: 'assets', workOrderId: 'workOrders' },
  fault({ startedAt, endedAt }) {
    if (endedAt === null) return undefined;
    if (endedAt <= startedAt) return { path: 'endedAt', message: 'must be after startedAt' };
    const days = (Date.parse(endedAt) - Date.parse(startedAt)) / 86_400_000;
    if (days <= longestDays) return undefined;
    return { path: 'endedAt', message: `must be within ${longestDays} days of startedAt` };
  },
});
export type Downtime = ItemOf<typeof downtimes>;
