import type { Context } from '../../../platform/context/context.ts';
import { eventsWithin } from '../../../platform/events/event-log.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { appendEvents } from './append-events.ts';
import { auditChains } from './schemas.ts';

/** What is younger may still be on its way. */
const settledMs = 5 * 60_000;

/** So many are looked for, and appended, in one transaction. */
const together = 100;

/**
 * Appends the events of a room that never arrived in its chain, because their message was lost.
 *
 * @returns how many there were. @throws Unavailable
 */
export async function completeChain(store: Store, context: Context, roomId: string): Promise<number> {
  const chain = await findItem(store, context, auditChains, roomId);
  const from = new Date(chain?.completeUntil ?? 0);
  const to = new Date(store.now().getTime() - settledMs);
  if (from >= to) return 0;
  let [lost, seen] = [0, 0];
  for await (const events of eventsWithin(store, context, { within: `rooms/${roomId}`, from, to })) {
    seen += events.length;
    for (let first = 0; first < events.length; first += together)
      lost += await appendEvents(store, context, roomId, events.slice(first, first + together));
  }
  if (seen > 0) await noteComplete(store, context, roomId, to);
  return lost;
}

function noteComplete(store: Store, context: Context, roomId: string, until: Date): Promise<void> {
  return runChange(store, context, async change => {
    const [chain] = await change.getMany(auditChains, [roomId]);
    change.note(auditChains, chain ?? { id: roomId }, { completeUntil: until.toISOString() });
  });
}
