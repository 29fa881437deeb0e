import { reference } from '../../../platform/resource/fields.ts';
import { defineResource } from '../../../platform/resource/resource.ts';
import { Day } from '../service/schemas.ts';

/** A day of a service that is over. Days stay for good. */
export const serviceDays = defineResource({
  noun: 'service-day',
  path: 'service-days',
  at: 'brain',
  collection: 'serviceDays',
  fields: {},
  derived: { service: reference, ...Day.shape },
  filters: ['service'],
  sorts: ['date'],
  operations: ['list'],
});
