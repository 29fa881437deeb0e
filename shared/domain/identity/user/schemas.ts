import * as z from 'zod';
import { line, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

/** An e-mail address, in lower case. */
export const email = z.email().max(254).toLowerCase();

/** A built-in role's name or a custom role's id. */
export const role = reference.meta({
  description: 'admin, manager, technician, requester, viewer or the id of a custom role',
});

/** A person's membership of an organisation; its id is the person's sign-in id. */
export const users = defineResource({
  noun: 'user',
  path: 'users',
  collection: 'users',
  fields: { name: line(120), role, active: z.boolean().default(true) },
  derived: { email, uid: reference },
  filters: ['role', 'active'],
  sorts: ['name', 'email'],
  search: ['name', 'email'],
  operations: ['list', 'get', 'change', 'delete'],
});
export type User = ItemOf<typeof users>;
