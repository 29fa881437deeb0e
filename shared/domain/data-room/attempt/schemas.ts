import * as z from 'zod';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

/** How often something was tried in an hour. It is kept where every instance sees it, by what it is a hash of. */
export const attempts = defineResource({
  noun: 'attempt',
  path: 'attempts',
  collection: 'attempts',
  fields: { count: z.int().nonnegative() },
  keptDays: 1,
});
export type Attempt = ItemOf<typeof attempts>;
