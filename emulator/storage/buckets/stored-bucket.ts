import { z } from 'zod';

/** What a client may set on a bucket. Only `versioning` has an effect here; the rest is kept and given back. */
export const BucketFields = z.looseObject({
  versioning: z.looseObject({ enabled: z.boolean().optional() }).optional(),
  labels: z.record(z.string(), z.string()).optional(),
  location: z.string().optional(),
  storageClass: z.string().optional(),
});
export type BucketFields = z.output<typeof BucketFields>;

/** A bucket, as it is kept. Times are RFC 3339. */
export const StoredBucket = z.object({
  name: z.string(),
  metageneration: z.int(),
  timeCreated: z.string(),
  updated: z.string(),
  fields: BucketFields,
});
export type StoredBucket = z.output<typeof StoredBucket>;

/** 3 to 63 characters, up to 222 with dots. */
export const BucketName = z
  .string({ error: 'Required: the bucket needs a name.' })
  .regex(
    /^(?=.{3,222}$)[a-z0-9][a-z0-9_-]{0,62}(\.[a-z0-9_-]{1,63})*(?<=[a-z0-9])$/,
    'Invalid bucket name: use 3 to 63 lower-case letters, digits, dots, hyphens and underscores.',
  );
