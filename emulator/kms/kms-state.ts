import { z } from 'zod';

const Instant = z.codec(z.iso.datetime(), z.date(), {
  decode: text => new Date(text),
  encode: date => date.toISOString(),
});

const created = { number: z.int().positive(), createTime: Instant };

/** The secret bytes of a version, base64. */
const material = z.base64();

export const KeyVersion = z.discriminatedUnion('state', [
  z.strictObject({ ...created, state: z.enum(['ENABLED', 'DISABLED']), material }),
  z.strictObject({ ...created, state: z.literal('DESTROY_SCHEDULED'), material, destroyTime: Instant }),
  z.strictObject({ ...created, state: z.literal('DESTROYED'), destroyEventTime: Instant }),
]);
export type KeyVersion = z.infer<typeof KeyVersion>;

/** The purposes that the local cloud serves, and the one algorithm of each. */
export const algorithms = {
  ENCRYPT_DECRYPT: 'GOOGLE_SYMMETRIC_ENCRYPTION',
  MAC: 'HMAC_SHA256',
  ASYMMETRIC_SIGN: 'EC_SIGN_P256_SHA256',
} as const;

export const Purpose = z.enum(['ENCRYPT_DECRYPT', 'MAC', 'ASYMMETRIC_SIGN']);
export type Purpose = z.infer<typeof Purpose>;

export const CryptoKey = z.strictObject({
  name: z.string(),
  purpose: Purpose,
  createTime: Instant,
  labels: z.record(z.string(), z.string()),
  rotationPeriodMs: z.int().positive().optional(),
  nextRotationTime: Instant.optional(),
  destroyScheduledMs: z.int().positive(),
  /** The number of the version that encrypts; keys that sign have none. */
  primary: z.int().positive().optional(),
  /** In the order of their numbers, from 1 without a gap. */
  versions: z.array(KeyVersion),
});
export type CryptoKey = z.infer<typeof CryptoKey>;

export const KeyRing = z.strictObject({ name: z.string(), createTime: Instant });
export type KeyRing = z.infer<typeof KeyRing>;

/** All that Cloud KMS keeps, by resource name; encoded as JSON on disk. */
export const KmsState = z.strictObject({
  keyRings: z.record(z.string(), KeyRing),
  cryptoKeys: z.record(z.string(), CryptoKey),
});
export type KmsState = z.infer<typeof KmsState>;
