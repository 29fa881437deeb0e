import * as z from 'zod';
import { actor, instant, line, optional, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

/** Who did something to a room, and when. */
const done = { at: instant, by: actor };

/** The last word on whether what a room holds must be kept, whatever else is said. */
export const LegalHold = z.object({ held: z.boolean(), reason: z.string(), ...done });
export type LegalHold = z.infer<typeof LegalHold>;

/** Versions of a room's key before one, which wrap nothing of it since an instant. */
const IdleKeyVersions = z.object({ below: z.int().positive(), since: instant });
export type IdleKeyVersions = z.infer<typeof IdleKeyVersions>;

const keyVersion = optional(z.int().positive());

/** A set of documents that is shown to some people outside, such as investors or auditors. */
export const rooms = defineResource({
  noun: 'room',
  path: 'rooms',
  at: 'data-room',
  collection: 'rooms',
  fields: {
    name: line(120),
    description: optional(text(4000)),
    retentionDays: optional(z.int().min(1).max(36_500)).meta({
      description: 'For so many days after its upload no version is deleted; null for as one likes',
    }),
  },
  derived: {
    state: z.enum(['open', 'shredding', 'shredded']).default('open').meta({
      description: 'Nothing of a room that is not open is ever given out again',
    }),
    legalHold: optional(LegalHold).meta({
      description: 'While it is held, nothing of it is deleted and it is not shredded',
    }),
    shredding: optional(z.object(done)).meta({ description: 'Who had it shredded' }),
    certificateSha256: optional(z.string()).meta({
      description: 'The digest of the certificate of its shredding',
    }),
    keyVersion: keyVersion.meta({
      description: 'The keys of its files are wrapped by this version of its key, or a later one',
    }),
    rewrappingTo: keyVersion.meta({ description: 'The version by which they are being wrapped anew' }),
    idleKeyVersions: z.array(IdleKeyVersions).default([]),
  },
  measured: ['keyVersion', 'rewrappingTo'],
  secret: ['idleKeyVersions'],
  within: { path: 'rooms', field: 'id' },
  sorts: ['name'],
  search: ['name', 'description'],
});
export type Room = ItemOf<typeof rooms>;
