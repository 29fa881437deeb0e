import { reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { Look } from '../service/schemas.ts';

/** One look at a service, kept for a month; daily figures stay. */
export const samples = defineResource({
  noun: 'sample',
  path: 'samples',
  at: 'brain',
  collection: 'healthSamples',
  fields: {},
  derived: { service: reference, ...Look.shape },
  filters: ['service'],
  sorts: ['at'],
  operations: ['list'],
  keptDays: 30,
});
export type Sample = ItemOf<typeof samples>;
