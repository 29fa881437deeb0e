import * as z from 'zod';
import { instant, optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { auditGroups } from './rules.ts';

/** SHA-256 in hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const sequence = z.int().positive();

/** One event in the chain of its room, under the event's own id, so that it is there once. */
export const auditEntries = defineResource({
  noun: 'audit-entry',
  path: 'audit-entries',
  collection: 'auditEntries',
  fields: {
    roomId: reference,
    sequence,
    previous: optional(digest),
    hash: digest,
    group: z.enum(auditGroups),
    /** The event as the canonical text that was hashed. */
    event: z.string(),
  },
});
export type AuditEntry = ItemOf<typeof auditEntries>;

/** How far the chain of a room is, under the room's id. */
export const auditChains = defineResource({
  noun: 'audit-chain',
  path: 'audit-chains',
  collection: 'auditChains',
  fields: {
    sequence: z.int().nonnegative().default(0),
    hash: optional(digest),
    seals: z.int().nonnegative().default(0),
    sealHash: optional(digest),
    sealedSequence: z.int().nonnegative().default(0),
    /** Of what was recorded before, nothing is missing. */
    completeUntil: optional(instant),
  },
});
export type AuditChain = ItemOf<typeof auditChains>;

/** What says of a chain that it was so, signed by keys that never leave Cloud KMS. */
export const auditSeals = defineResource({
  noun: 'audit-seal',
  path: 'audit-seals',
  collection: 'auditSeals',
  fields: {
    roomId: reference,
    number: z.int().positive(),
    sequence,
    hash: digest,
    at: instant,
    previous: optional(digest),
    mac: z.base64(),
    macKey: z.string(),
    signature: z.base64(),
    signingKey: z.string(),
  },
});
export type AuditSeal = ItemOf<typeof auditSeals>;

/** The id of a seal. */
export function sealId(roomId: string, number: number): string {
  return `${roomId}-${number}`;
}
