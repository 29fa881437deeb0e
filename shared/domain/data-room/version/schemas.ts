import * as z from 'zod';
import { actor, optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { checksum, FileKey, fileFields } from '../file/schemas.ts';

/** A file of a document, as it was uploaded: it never changes. */
export const versions = defineResource({
  noun: 'document-version',
  path: 'versions',
  at: 'data-room',
  collection: 'documentVersions',
  fields: fileFields,
  derived: {
    roomId: reference,
    number: z.int().positive().meta({ description: 'Counted from 1 within its document' }),
    uploadedBy: optional(actor),
    crc32c: checksum,
    key: FileKey,
  },
  secret: ['key'],
  within: { path: 'rooms', field: 'roomId' },
  filters: ['documentId', 'roomId'],
  sorts: ['number'],
  references: { documentId: 'documents' },
  operations: ['list', 'get', 'delete'],
});
export type Version = ItemOf<typeof versions>;

/** What is stored as the file of a version is, and where it belongs. */
export type StoredFile = Pick<Version, 'id' | 'roomId' | 'documentId' | 'size' | 'key'>;
