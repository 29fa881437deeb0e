import * as z from 'zod';

/** What is kept of a short secret that people choose or type: slow to guess, each with its own salt and its parameters. */
export const PasswordHash = z.object({
  algorithm: z.literal('scrypt'),
  /** Cost: memory is 128 · N · r bytes. */
  N: z.int(),
  r: z.int(),
  p: z.int(),
  salt: z.base64(),
  hash: z.base64(),
});
export type PasswordHash = z.infer<typeof PasswordHash>;
