import * as z from 'zod';
import { optional, reference, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { IndexEntry } from '../room-index/schemas.ts';

/** What a room held at a moment, under a name: it never changes. */
export const tags = defineResource({
  noun: 'tag',
  path: 'tags',
  at: 'data-room',
  collection: 'tags',
  fields: {
    roomId: reference,
    name: z
      .string()
      .max(100)
      .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/, 'must be letters, digits and . _ + -, a letter or digit first')
      .meta({ description: 'Unique in its room', example: 'v3.1.0-data-room' }),
    commit: optional(z.string().regex(/^[0-9a-f]{7,40}$/, 'must be 7 to 40 hexadecimal digits')).meta({
      description: 'The commit that the documents were made from',
    }),
    note: optional(text(2000)),
  },
  derived: {
    documents: z.int().nonnegative().meta({ description: 'How many it names' }),
    digest: z.string().meta({ description: 'SHA-256 of its contents as canonical JSON (RFC 8785)' }),
    nameInRoom: z.string().default(''),
  },
  secret: ['nameInRoom'],
  derive: ({ roomId, name }) => ({ nameInRoom: `${roomId}/${name}` }),
  within: { path: 'rooms', field: 'roomId' },
  filters: ['roomId'],
  sorts: ['name'],
  unique: ['nameInRoom'],
  references: { roomId: 'rooms' },
  operations: ['list', 'get', 'create', 'delete'],
});
export type Tag = ItemOf<typeof tags>;

/** The file that a document showed when it was tagged. */
const TaggedFile = z.object({
  versionId: reference,
  number: z.int().meta({ description: 'Of the version, within its document' }),
  name: z.string(),
  contentType: z.string(),
  size: z.int(),
  crc32c: z.int(),
});

/** A line of a room's index as it was tagged. */
export const TaggedEntry = IndexEntry.extend({
  path: z.array(z.string()).meta({ description: 'The names of the folders above it' }),
  file: TaggedFile.nullable().meta({ description: 'None for folders and for documents without a file' }),
}).meta({ id: 'TaggedEntry' });
export type TaggedEntry = z.infer<typeof TaggedEntry>;

/** The contents of a tag, under its id: too much for a list of tags. */
export const tagContents = defineResource({
  noun: 'tag-contents',
  path: 'tag-contents',
  collection: 'tagContents',
  fields: {
    /** Canonical JSON. */
    text: z.string(),
    /** By them it is known that a version may not go. */
    versionIds: z.array(reference),
  },
});
