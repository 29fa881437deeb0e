import * as z from 'zod';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { Day } from '../service/schemas.ts';

const count = z.int().nonnegative();

/** A day of UTC that is over, of the whole platform: the time of all services, and the requests to them. */
export const platformDays = defineResource({
  noun: 'platform-day',
  path: 'days',
  at: 'brain',
  collection: 'platformDays',
  fields: {},
  derived: {
    ...Day.shape,
    uptime: z.number().min(0).max(100).nullable().meta({ description: 'Percent; null where nobody looked' }),
    requests: count,
    failed: count.meta({ description: 'Answered with 5xx' }),
    slow: count.meta({ description: 'Answered in more than a second' }),
    averageMs: z.number().nonnegative().nullable().meta({ description: 'Null without requests' }),
  },
  sorts: ['date'],
  operations: ['list'],
});
export type PlatformDay = ItemOf<typeof platformDays>;
