import * as z from 'zod';
import { instant, optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { FileKey } from '../file/schemas.ts';

/** For so many days a bundle is kept. */
export const bundleDays = 30;

/** By then the last message that has it made was delivered as often as messages are. */
export const giveUpHours = 3;

/** One ZIP of what a tag names, with what proves it; made behind the request. */
export const bundles = defineResource({
  noun: 'bundle',
  path: 'bundles',
  at: 'data-room',
  collection: 'bundles',
  fields: { tagId: reference },
  derived: {
    roomId: reference,
    name: z.string().meta({ description: 'Of its file' }),
    status: z.enum(['queued', 'building', 'done', 'failed']),
    files: z.int().nonnegative().meta({ description: 'How many documents it is to have' }),
    filesDone: z.int().nonnegative().default(0),
    size: optional(z.int()).meta({ description: 'Bytes, once it is done' }),
    manifestDigest: optional(z.string()).meta({ description: 'SHA-256 of its manifest.json' }),
    failure: optional(z.string()),
    expiresAt: instant,
    /** Whom it is to be told; null for programs. */
    userId: optional(reference),
    told: z.boolean().default(false),
    attempt: optional(reference),
    aliveAt: optional(instant),
    /** When nobody makes it any more, unless somebody does; null once it is done or has failed. */
    giveUpAt: optional(instant),
    /** Attempts that died without a word. */
    died: z.int().nonnegative().default(0),
    key: FileKey.nullable().default(null),
  },
  secret: ['key', 'attempt', 'aliveAt', 'giveUpAt', 'died', 'told'],
  within: { path: 'rooms', field: 'roomId' },
  filters: ['roomId', 'tagId'],
  references: { tagId: 'tags' },
  operations: ['list', 'get', 'create', 'delete'],
});
export type Bundle = ItemOf<typeof bundles>;
