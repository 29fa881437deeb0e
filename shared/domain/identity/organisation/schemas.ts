import * as z from 'zod';
import { line } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

/** IANA time zone name. */
export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be an IANA time zone, such as Europe/Berlin')
  .meta({ description: 'IANA time zone', example: 'Europe/Berlin' });

/** ISO 4217 code. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code, such as EUR')
  .meta({ example: 'EUR' });

/** The customer: everything else belongs to one. Its own document is the only one of its collection. */
export const organisations = defineResource({
  noun: 'organisation',
  path: 'organisations',
  collection: 'organisation',
  fields: {
    name: line(120),
    currency: currency.default('USD'),
    timeZone: timeZone.default('Etc/UTC'),
  },
  operations: [],
});
export type Organisation = ItemOf<typeof organisations>;

/** The body that founds an organisation; its id is chosen, and part of no secret. */
export const OrganisationCreate = organisations.create.extend({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, 'must be 3 to 40 lower-case letters, digits or hyphens')
    .optional(),
});
export type OrganisationCreate = z.infer<typeof OrganisationCreate>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
