import { canonicalJson } from '../../../platform/canonical-json/canonical-json.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { ChangeEvent } from '../../../platform/events/change-event.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { serially } from '../../../platform/serially/serially.ts';
import { type ChainEnd, linked } from './chain.ts';
import { groupOf } from './rules.ts';
import { auditChains, auditEntries } from './schemas.ts';

/**
 * Appends events to the chain of their room, each once, in the order in which they are given: that in which they arrived, which may
 * not be that in which they happened.
 *
 * @returns how many were not there yet. @throws Unavailable
 */
export function appendEvents(
  store: Store,
  context: Context,
  roomId: string,
  events: readonly ChangeEvent[],
): Promise<number> {
  const chainOf = `audit ${context.organisationId} ${roomId}`;
  return serially(chainOf, () => runChange(store, context, change => append(change, roomId, events)));
}

async function append(change: Change, roomId: string, events: readonly ChangeEvent[]): Promise<number> {
  const [chain] = await change.getMany(auditChains, [roomId]);
  const known = await change.getMany(
    auditEntries,
    events.map(({ id }) => id),
  );
  const fresh = events.filter((_, index) => !known[index]);
  if (fresh.length === 0) return 0;
  let end: ChainEnd = chain ?? { sequence: 0, hash: null };
  for (const event of fresh) {
    const { sequence, previous, hash } = linked(end, event);
    const entry = { sequence, previous, hash, group: groupOf(event.type), event: canonicalJson(event) };
    change.add(auditEntries, { id: event.id, roomId, ...entry });
    end = { sequence, hash };
  }
  change.note(auditChains, chain ?? { id: roomId }, { sequence: end.sequence, hash: end.hash });
  return fresh.length;
}
