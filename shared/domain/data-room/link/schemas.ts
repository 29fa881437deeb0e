import * as z from 'zod';
import { instant, line, optional, reference, text } from '../../../platform/resource/fields.ts';
import { PasswordHash } from '../../../platform/resource/password-hash.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { SealedText } from '../../../platform/resource/sealed-text.ts';
import { email } from '../../identity/user/schemas.ts';
import { Grant, Rights } from '../rights/schemas.ts';

const domain = z
  .string()
  .max(254)
  .regex(/^@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'must be an address, or @ and a domain')
  .toLowerCase();

/** `ada@example.com` for one address, `@example.com` for all of a domain. */
const addresses = z
  .array(z.union([email, domain], 'must be an address, or @ and a domain'))
  .max(500)
  .default([]);

const password = z.string().min(8).max(200).meta({
  description: 'What a viewer must know; null for none. It is kept as a hash, and never answered',
});

const declared = defineResource({
  noun: 'link',
  path: 'links',
  at: 'data-room',
  collection: 'links',
  fields: {
    roomId: reference.meta({ description: 'Does not change' }),
    name: line(120).meta({ description: 'Whom it is for, as its owner calls them' }),
    expiresAt: optional(instant).meta({ description: 'From when on it opens nothing; null for never' }),
    emailRequired: z.boolean().default(false),
    emailCode: z.boolean().default(false).meta({
      description: 'Whether the address is proven by a code that is sent to it; implies that it is asked for',
    }),
    allow: addresses.meta({ description: 'The addresses or @domains that it is for; empty for all' }),
    deny: addresses.meta({ description: 'Those that it is not for, whatever else is said of them' }),
    rights: Rights.default({ view: true, download: false }).meta({
      description: 'What may be done where no grant says otherwise',
    }),
    grants: z.array(Grant).max(200).default([]).meta({
      description: 'Rights by folder, with all below it, or by document: the nearest upwards holds',
    }),
    watermark: z.boolean().default(true).meta({
      description: 'Whether pages and downloads say who saw them, when and from where',
    }),
    agreement: optional(text(20_000).min(1)).meta({
      description: 'What a viewer agrees to before anything is shown, such as an NDA',
    }),
  },
  derived: {
    passwordSetAt: optional(instant).meta({ description: 'Since when it has its password; null without' }),
    agreementHash: optional(z.hex()).meta({ description: 'SHA-256 of the agreement, in UTF-8' }),
    revokedAt: optional(instant).meta({ description: 'Since when it opens nothing any more, for good' }),
    passwordHash: optional(PasswordHash),
    tokenHash: z.string(),
    sealedToken: SealedText,
  },
  secret: ['passwordHash', 'tokenHash', 'sealedToken'],
  within: { path: 'rooms', field: 'roomId' },
  filters: ['roomId'],
  sorts: ['name', 'expiresAt'],
  search: ['name'],
  references: { roomId: 'rooms' },
});

/** A way into a room for people without an account. Its password is only ever given, so that it is no field of the link. */
export const links = {
  ...declared,
  create: declared.create.extend({ password: optional(password) }),
  change: declared.change.extend({ password: z.exactOptional(password.nullable()) }),
};
export type Link = ItemOf<typeof links>;

/** Where the token of a link stands: behind #, which browsers keep to themselves, so that no log of a server has it. */
export const LinkAddress = z
  .object({ address: z.url().meta({ example: 'https://app.example.com/room#cfl.acme.…' }) })
  .meta({ id: 'LinkAddress' });
