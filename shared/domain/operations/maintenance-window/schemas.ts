import * as z from 'zod';
import { instant, line, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

/** A time in which services are meant not to work: nothing is restarted or told, and it does not count against uptime. */
export const maintenanceWindows = defineResource({
  noun: 'maintenance-window',
  path: 'maintenance-windows',
  at: 'brain',
  collection: 'maintenanceWindows',
  fields: {
    reason: line(200),
    services: z
      .array(reference)
      .max(100)
      .default([])
      .meta({ description: 'Names of services; all of them when empty' }),
    startsAt: instant,
    endsAt: instant,
  },
  sorts: ['startsAt', 'endsAt'],
  fault: ({ startsAt, endsAt }) =>
    startsAt < endsAt ? undefined : { path: 'endsAt', message: 'must be after startsAt' },
});
export type MaintenanceWindow = ItemOf<typeof maintenanceWindows>;
