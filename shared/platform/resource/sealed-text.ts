import * as z from 'zod';

/** Text that only Cloud KMS can open, and only where it belongs. */
export const SealedText = z.object({
  ciphertext: z.base64(),
  /** The version of the key that sealed it: while there is such a text, the version is needed. */
  keyVersion: z.string(),
});
export type SealedText = z.infer<typeof SealedText>;

/** A secret as it is stored: sealed, or in the clear where it has not changed since secrets are sealed. */
export const StoredSecret = z.union([SealedText, z.string()]);
export type StoredSecret = z.infer<typeof StoredSecret>;
