import * as z from 'zod';
import { instant, line, optional } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { Permission } from '../role/schemas.ts';

/** A key by which a program uses the API: shown once, kept as a hash. */
export const apiKeys = defineResource({
  noun: 'api-key',
  path: 'api-keys',
  collection: 'apiKeys',
  fields: {
    name: line(120),
    scopes: z.array(Permission).min(1).meta({ description: 'What it may do; never more than its maker' }),
    expiresAt: optional(instant),
  },
  derived: {
    prefix: z.string().meta({ description: 'How the key begins, to recognise it by' }),
    secretHash: z.string(),
    lastUsedAt: optional(instant).meta({ description: 'To within five minutes' }),
  },
  operations: ['list', 'get', 'create', 'delete'],
  secret: ['secretHash'],
  shownOnce: { key: z.string().meta({ description: 'The key itself' }) },
});
export type ApiKey = ItemOf<typeof apiKeys>;
