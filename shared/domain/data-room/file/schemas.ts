import * as z from 'zod';
import { actor, instant, optional, reference } from '../../../platform/resource/fields.ts';
import { fileName } from '../place/schemas.ts';
import { mostFileBytes } from './rules.ts';

/** A media type, such as `application/pdf` or `text/plain; charset=utf-8`. */
const contentType = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9][\w.+-]*\/[A-Za-z0-9][\w.+-]*(; ?[\w-]+=[\w.+-]+)*$/, 'must be a media type');

/** What is known of a file, whether it is there or still on its way. */
export const fileFields = {
  documentId: reference.meta({ description: 'Does not change' }),
  name: fileName,
  contentType: contentType.default('application/octet-stream'),
  size: z.int().min(0).max(mostFileBytes).meta({ description: 'Bytes' }),
};

/** CRC-32C as a number. */
export const checksum = z
  .int()
  .min(0)
  .max(2 ** 32 - 1)
  .meta({ description: 'CRC-32C of the whole file' });

/** What a list of documents says of the file that is shown. */
export const ShownFile = z.object({
  number: z.int().positive(),
  contentType,
  size: fileFields.size,
  uploadedAt: instant,
  uploadedBy: optional(actor),
  crc32c: optional(checksum),
});
export type ShownFile = z.infer<typeof ShownFile>;

/** How a file is encrypted; its key is wrapped by that of its room. */
export const FileKey = z.object({
  wrapped: z.base64(),
  /** The version of the room's key that wrapped it, without which it stays closed. */
  keyVersion: z.string(),
  /** The header of its stream: for this file alone. */
  header: z.base64(),
});
export type FileKey = z.infer<typeof FileKey>;
