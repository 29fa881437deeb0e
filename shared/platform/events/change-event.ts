import * as z from 'zod';
import { actor } from '../resource/fields.ts';

const ChangedFields = z.record(z.string(), z.unknown());

/**
 * One change of one document: audit trail, outbox, live feed. Kept at `orgs/{org}/events/{id}`, written in the
 * transaction that made the change.
 */
export const ChangeEvent = z
  .object({
    id: z.string(),
    /** `work-order.created`, `work-order.transitioned`, … */
    type: z.string(),
    /** Path and id of what changed: `work-orders/abc`. */
    subject: z.string(),
    /** What people call it: `WO-17 Replace bearing`; null for what has no name. */
    label: z.string().nullable().default(null),
    /** Path and id of what the subject is a part of: `rooms/abc`; null where it stands for itself. */
    within: z.string().nullable().default(null),
    actor,
    requestId: z.string(),
    /** When it was committed, by the database's clock. */
    recordedAt: z.iso.datetime(),
    /** The item's version after the change; a deleted item's last one. */
    version: z.int(),
    /** The changed fields as they were; null for a creation. */
    before: ChangedFields.nullable(),
    /** The changed fields as they are; null for a deletion. */
    after: ChangedFields.nullable(),
  })
  .meta({ id: 'Event' });
export type ChangeEvent = z.infer<typeof ChangeEvent>;
