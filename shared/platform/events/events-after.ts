import type { Usage } from '../context/context.ts';
import { withDeadline } from '../firestore/deadline.ts';
import type { Store } from '../firestore/store.ts';
import { type Cursor, committedMs, cursorAtMs, isAfter } from './event-cursor.ts';
import { byCommit, type LoggedEvent, logFrom, toLoggedEvent } from './event-log.ts';

/**
 * Seconds between `recordedAt` and the commit. An event's time is taken when the database receives it, and others may be
 * committed before it is; so whoever looks for commits after a time looks so much further back.
 */
export const spreadSeconds = 10;

/** How long a commit may be seen before one that was a little earlier; Firestore's emulator takes this liberty. */
export const settleMs = 100;

/** Few queries for a long log: an emulator, which has no indexes, looks at all of the log for each. */
const pageSize = 1_000;

/** Events in the order of their commits, and up to where no other can come any more. */
export type SettledEvents = { events: LoggedEvent[]; upTo: Cursor };

/**
 * The events committed after a cursor, in the order of their commits, but for those that have not settled yet. Who goes on
 * from the last `upTo` reads none again but those of the ten seconds before it.
 */
export async function* eventsAfter(
  store: Store,
  organisationId: string,
  after: Cursor,
  usage: Usage = { reads: 0, writes: 0 },
): AsyncGenerator<SettledEvents> {
  let waiting: LoggedEvent[] = [];
  let query = (await logFrom(store, organisationId))(after.seconds - spreadSeconds).limit(pageSize);
  for (;;) {
    const { docs, readTime } = await withDeadline(query.get(), 'reading');
    usage.reads += Math.max(1, docs.length);
    waiting.push(...docs.map(toLoggedEvent).filter(({ cursor }) => isAfter(cursor, after)));
    const last = docs.length === pageSize ? docs.at(-1) : undefined;
    const settled = last
      ? last.get('recordedAt').toMillis() - spreadSeconds * 1000
      : readTime.toMillis() - settleMs;
    const ready = waiting.filter(({ cursor }) => committedMs(cursor) < settled);
    waiting = waiting.filter(({ cursor }) => committedMs(cursor) >= settled);
    const upTo = cursorAtMs(settled);
    yield { events: ready.sort(byCommit), upTo: isAfter(upTo, after) ? upTo : after };
    if (!last) return;
    query = query.startAfter(last);
  }
}
