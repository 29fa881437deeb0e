import * as z from 'zod';
import { type DeliveryKind, deliveryKinds } from '../channel/rules.ts';

/** When the way of alerts was tried last, and by which kinds of delivery the trial came. */
export const Heartbeat = z.object({
  begunAt: z.iso.datetime().meta({ description: 'When the first one was sent since when none was left out' }),
  sentAt: z.iso.datetime(),
  arrivedAt: z.partialRecord(z.enum(deliveryKinds), z.iso.datetime()).default({}),
  openSince: z.iso.datetime().nullable().default(null).meta({
    description: 'Since when every trial found the way open; null while it is not',
  }),
  toldAt: z.iso.datetime().nullable().default(null).meta({ description: 'When operators were told last' }),
});
export type Heartbeat = z.infer<typeof Heartbeat>;

/** After so long without an arrival a way counts as dead: three heartbeats. */
const silentAfterMs = 15 * 60_000;

/** Whether it is too long ago that something came, or was sent. */
export function isSilent(last: string, now: Date): boolean {
  return now.getTime() - Date.parse(last) > silentAfterMs;
}

/** The kinds of delivery that no heartbeat has come to for too long; where none was sent, none could come. */
export function silentKinds({ begunAt, arrivedAt }: Heartbeat, now: Date): DeliveryKind[] {
  return deliveryKinds.filter(kind => {
    const last = arrivedAt[kind] ?? begunAt;
    return isSilent(last > begunAt ? last : begunAt, now);
  });
}
