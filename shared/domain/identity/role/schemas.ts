import * as z from 'zod';
import { line, optional, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { permissions } from '../permission/rules.ts';

export const Permission = z.enum(permissions);

/** A role that an organisation made for itself. */
export const roles = defineResource({
  noun: 'role',
  path: 'roles',
  collection: 'roles',
  fields: {
    name: line(60),
    description: optional(text(500)),
    permissions: z.array(Permission).min(1).max(permissions.length),
  },
  sorts: ['name'],
  unique: ['name'],
});
export type Role = ItemOf<typeof roles>;
