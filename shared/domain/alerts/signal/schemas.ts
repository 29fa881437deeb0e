import * as z from 'zod';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

/** What an alert tells of its first signal. */
const Alarm = z.object({
  title: z.string(),
  summary: z.string(),
  subject: z.string().nullable(),
});
export type Alarm = z.infer<typeof Alarm>;

/** What one event or point says of a key: that something is wrong, or that it is well. */
export const Signal = z.object({
  /** Of the event or point; the same one may come several times. */
  id: z.string(),
  /** When it was so: an RFC 3339 instant in UTC. */
  at: z.string(),
  /** Tells signals of one instant apart: the version of what changed. */
  order: z.int(),
  /** What is wrong; null when all is well. */
  alarm: Alarm.nullable(),
  /** How many signals it stands for, since those that follow it may be forgotten. */
  count: z.int().positive().default(1),
});
export type Signal = z.infer<typeof Signal>;

/** Where a signal stands among those of its key. */
export const Place = Signal.pick({ at: true, order: true, id: true });
export type Place = z.infer<typeof Place>;

/** The recent signals of one key, by which its alerts are found; nobody sees them. */
export const alertKeys = defineResource({
  noun: 'alert-key',
  path: 'alert-keys',
  collection: 'alertKeys',
  fields: {},
  derived: {
    key: z.string(),
    signals: z.array(Signal),
    /** Its alerts, each with one signal of its episode. */
    alerts: z.array(z.object({ id: z.string(), signalId: z.string() })),
    /** How long something must be wrong before it is told. */
    forMinutes: z.number(),
    /** Signals up to this one have been forgotten, and are not taken any more. */
    forgotten: Place.nullable(),
    /** When Firestore's TTL policy removes it: a Date going in, a Timestamp coming out; null while something is wrong. */
    expireAt: z.unknown(),
  },
  operations: [],
});
export type AlertKey = ItemOf<typeof alertKeys>;

/** What is known of a key. */
export type SignalLog = Pick<AlertKey, 'key' | 'signals' | 'alerts' | 'forMinutes' | 'forgotten'>;
