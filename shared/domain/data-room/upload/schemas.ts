import * as z from 'zod';
import { optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { checksum, FileKey, fileFields } from '../file/schemas.ts';

/** For so many days an upload may be gone on with. */
export const uploadDays = 7;

/** A file on its way, which nobody else sees. */
export const uploads = defineResource({
  noun: 'upload',
  path: 'uploads',
  at: 'data-room',
  collection: 'uploads',
  fields: {
    ...fileFields,
    crc32c: optional(checksum).meta({
      description: 'CRC-32C of the whole file, by which it is checked when it is complete',
    }),
  },
  derived: { roomId: reference, key: FileKey },
  within: { path: 'rooms', field: 'roomId' },
  secret: ['key'],
  filters: ['roomId'],
});
export type Upload = ItemOf<typeof uploads>;

/**
 * What the bytes of a part are, fixed before they are encrypted: other bytes in the same place of the stream would share their
 * nonces, which gives both away. Kept longer than the upload itself.
 */
export const uploadParts = defineResource({
  noun: 'upload-part',
  path: 'upload-parts',
  collection: 'uploadParts',
  fields: { sha256: z.base64(), crc32c: checksum },
  keptDays: uploadDays + 1,
});
export type UploadPart = ItemOf<typeof uploadParts>;

/** The id of a part's record. */
export function partId(uploadId: string, number: number): string {
  return `${uploadId}-${number}`;
}

/** A part of a file: which of its bytes, and whether they are stored. */
export const PartState = z
  .object({
    number: z.int().positive(),
    start: z.int().meta({ description: 'Its first byte, counted from 0' }),
    end: z.int().meta({ description: 'The byte behind its last one' }),
    stored: z.boolean(),
  })
  .meta({ id: 'PartState' });
export type PartState = z.infer<typeof PartState>;
