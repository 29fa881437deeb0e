import { z } from 'zod';

/** `maxResults` of a list; more than 1000 gives 1000, as at Google. */
export const MaxResults = z
  .string()
  .regex(/^[1-9]\d*$/, 'must be a whole number above 0')
  .transform(text => Math.min(Number(text), 1000))
  .default(1000);
