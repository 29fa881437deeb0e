import * as z from 'zod';
import { actor, instant, optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { checksum } from '../file/schemas.ts';

/** What is said of a file that was shredded. Sizes in bytes, as it was and as it was stored. */
const ShreddedFile = z.object({
  documentId: reference,
  number: z.int().nullable(),
  contentType: z.string(),
  size: z.int(),
  crc32c: checksum.nullable(),
  /** The version of the room's key without which it stays closed. */
  keyVersion: z.string(),
  uploadedAt: instant,
  objects: z.int(),
  storedBytes: z.int(),
});

/** Something that a room held when it was shredded, under the id that it had. */
export const shreddedItems = defineResource({
  noun: 'shredded-item',
  path: 'shredded-items',
  collection: 'shreddedItems',
  fields: {
    roomId: reference,
    kind: z.string(),
    name: z.string(),
    file: optional(ShreddedFile),
    erased: z.boolean().meta({ description: 'Whether nothing is stored of it any more' }),
  },
  within: { path: 'rooms', field: 'roomId' },
  filters: ['roomId', 'erased'],
});
export type ShreddedItem = ItemOf<typeof shreddedItems>;

const KeyVersion = z.object({
  name: z.string(),
  state: z.string(),
  createdAt: instant.nullable(),
  destroyedAt: instant.nullable().meta({ description: 'When its material goes, or went' }),
});
const Signature = z.object({
  algorithm: z.literal('EC_SIGN_P256_SHA256'),
  keyVersion: z.string(),
  sha256: z.string().meta({ description: 'Of the statement as JSON without spaces, in hexadecimal' }),
  signature: z.base64().meta({ description: 'In DER' }),
  publicKey: z.string().meta({ description: 'As PEM' }),
});

/** That a room was shredded: all but the list of what it held. Its id is that of the room. */
export const certificates = defineResource({
  noun: 'shredding-certificate',
  path: 'shredding-certificates',
  collection: 'shreddingCertificates',
  fields: {
    completedAt: instant,
    keyName: z.string(),
    keyVersions: z.array(KeyVersion),
    signature: Signature,
  },
  within: { path: 'rooms', field: 'id' },
});

const Item = shreddedItems.item.pick({ id: true, kind: true, name: true, file: true });

/** What a certificate states. */
export const Statement = z
  .object({
    format: z.literal('chatterfix-room-shredding-1'),
    organisationId: z.string(),
    room: z.object({ id: reference, name: z.string(), createdAt: instant }),
    requestedAt: instant,
    requestedBy: actor,
    completedAt: instant,
    key: z.object({ name: z.string(), versions: z.array(KeyVersion) }),
    removed: z.object({ items: z.int(), objects: z.int(), storedBytes: z.int() }),
    items: z.array(Item),
  })
  .meta({ id: 'ShreddingStatement' });
export type Statement = z.infer<typeof Statement>;

export const Certificate = z
  .object({ statement: Statement, signature: Signature })
  .meta({ id: 'ShreddingCertificate' });
