import { z } from 'zod';
import { baseFields, line } from '../../../platform/resource/fields.ts';

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

/** The customer: everything else belongs to one. */
export const Organisation = z.object({
  ...baseFields,
  name: line(120),
  currency,
  timeZone,
});
export type Organisation = z.infer<typeof Organisation>;

/** The body that founds an organisation; its id is chosen, and part of no secret. */
export const OrganisationCreate = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, 'must be 3 to 40 lower-case letters, digits or hyphens')
    .optional(),
  name: line(120),
  currency: currency.default('USD'),
  timeZone: timeZone.default('Etc/UTC'),
});
export type OrganisationCreate = z.infer<typeof OrganisationCreate>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
