import { z } from 'zod';

const decimal = z
  .string()
  .regex(/^\d{1,19}$/)
  .transform(Number);

/** An int64 of the JSON API: a decimal string in queries, a number or a string in bodies and our own records. */
export const Int64 = z.union([z.int().nonnegative(), decimal], 'must be a whole number');
