import type * as z from 'zod';
import { line, optional, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { timeZone } from '../../identity/organisation/schemas.ts';

/** A place where assets stand and work is done. */
export const sites = defineResource({
  noun: 'site',
  path: 'sites',
  collection: 'sites',
  fields: {
    name: line(120),
    code: line(40).meta({ description: 'Short name, unique in the organisation' }),
    address: optional(text(500)),
    timeZone: optional(timeZone),
  },
  sorts: ['name', 'code'],
  search: ['name', 'code', 'address'],
  unique: ['code'],
});
export type Site = ItemOf<typeof sites>;
export type SiteInput = z.input<typeof sites.create>;
