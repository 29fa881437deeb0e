import type { QuerySnapshot } from '@google-cloud/firestore';
import type { Store } from '../firestore/store.ts';
import { type Cursor, compareCursors } from './event-cursor.ts';
import { byCommit, type LoggedEvent, logFrom, toLoggedEvent } from './event-log.ts';
import { settleMs, spreadSeconds } from './events-after.ts';

export type LogListener = {
  /** The newest event it has seen; undefined when there was none of late. */
  newest(): Cursor | undefined;
  stop(): void;
};

type Hearing = { onEvents(events: LoggedEvent[]): void; onError(error: Error): void };

/** The window listened to moves on when it holds so many events more than twice those it began with. */
const windowSize = 100;

/** Listens to an organisation's latest events: each is heard once, in the order of the commits. */
export async function listenToLog(
  store: Store,
  organisationId: string,
  { onEvents, onError }: Hearing,
): Promise<LogListener> {
  const log = await logFrom(store, organisationId);
  const waiting = new Map<string, LoggedEvent>();
  let heard: Cursor | undefined;
  let newest: Cursor | undefined;
  let unsubscribe = () => {};

  const hear = (last: Cursor) => {
    const events = [...waiting.values()].filter(({ cursor }) => !isAfter(cursor, last)).sort(byCommit);
    for (const { event } of events) waiting.delete(event.id);
    heard = events.at(-1)?.cursor ?? heard;
    onEvents(events);
  };
  const take = (snapshot: QuerySnapshot) => {
    const events = addedTo(snapshot).filter(({ cursor }) => isAfter(cursor, heard));
    for (const event of events) waiting.set(event.event.id, event);
    const last = events.sort(byCommit).at(-1)?.cursor;
    if (!last) return;
    if (isAfter(last, newest)) newest = last;
    setTimeout(hear, settleMs, last);
  };
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      let sizeAtFirst: number | undefined;
      const now = newest?.seconds ?? Math.floor(store.now().getTime() / 1000);
      unsubscribe = log(now - spreadSeconds).onSnapshot(
        snapshot => {
          sizeAtFirst ??= snapshot.size;
          take(snapshot);
          resolve();
          if (snapshot.size <= 2 * sizeAtFirst + windowSize) return;
          unsubscribe();
          listen().catch(onError);
        },
        error => (sizeAtFirst === undefined ? reject(error) : onError(error)),
      );
    });

  await listen();
  return { newest: () => newest, stop: () => unsubscribe() };
}

function addedTo(snapshot: QuerySnapshot): LoggedEvent[] {
  return snapshot
    .docChanges()
    .filter(({ type }) => type === 'added')
    .map(({ doc }) => toLoggedEvent(doc));
}

function isAfter(cursor: Cursor, other: Cursor | undefined): boolean {
  return !other || compareCursors(cursor, other) > 0;
}
