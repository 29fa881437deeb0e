import { z } from 'zod';

/** These become response headers on download, so that a line break in one would forge another. */
const HeaderText = z.string().regex(/^\P{Cc}*$/u, 'must not hold control characters');

/** Custom metadata; Google's limit on it keeps the headers of a download within what HTTP clients accept. */
const CustomMetadata = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String))
  .refine(metadata => Buffer.byteLength(Object.entries(metadata).flat().join('')) <= 8192, 'exceeds 8 KiB');

/** What a client may set on an object. */
export const ObjectFields = z
  .object({
    contentType: HeaderText,
    contentEncoding: HeaderText,
    contentDisposition: HeaderText,
    contentLanguage: HeaderText,
    cacheControl: HeaderText,
    storageClass: HeaderText,
    customTime: z.iso.datetime({ offset: true }),
    temporaryHold: z.boolean(),
    eventBasedHold: z.boolean(),
    metadata: CustomMetadata,
  })
  .partial();
export type ObjectFields = z.output<typeof ObjectFields>;

/** What a new generation is made of. */
export const ObjectDraft = z.object({
  bucket: z.string(),
  name: z.string(),
  /** Id of the file that holds the bytes; copies share it. */
  content: z.string(),
  size: z.int(),
  /** Base64, big-endian, as in `x-goog-hash`. */
  crc32c: z.string(),
  /** Base64; composed objects have none. */
  md5Hash: z.string().optional(),
  /** How many uploads it was composed of; absent when it was not composed. */
  componentCount: z.int().optional(),
  fields: ObjectFields,
});
export type ObjectDraft = z.output<typeof ObjectDraft>;

/** One generation of an object, as it is kept. Times are RFC 3339. */
export const StoredObject = ObjectDraft.extend({
  /** Microseconds since 1970; rises with every upload. */
  generation: z.int(),
  metageneration: z.int(),
  timeCreated: z.string(),
  updated: z.string(),
  /** Since when it is noncurrent; absent while it is the live generation. */
  timeDeleted: z.string().optional(),
});
export type StoredObject = z.output<typeof StoredObject>;
