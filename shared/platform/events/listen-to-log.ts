import type { QuerySnapshot } from '@google-cloud/firestore';
import { Unavailable } from '../errors/errors.ts';
import { withDeadline } from '../firestore/deadline.ts';
import type { Store } from '../firestore/store.ts';
import { inCommitOrder } from './commit-order.ts';
import { type Cursor, committedMs, isAfter } from './event-cursor.ts';
import { type LoggedEvent, logFrom, toLoggedEvent } from './event-log.ts';
import { spreadSeconds } from './events-after.ts';
import { guardSilence } from './silence-guard.ts';

export type LogListener = {
  /** The newest event it has seen; undefined when there was none of late. */
  newest(): Cursor | undefined;
  stop(): void;
};

export type Hearing = {
  onEvents(events: LoggedEvent[]): void;
  onError(error: Unavailable): void;
  /** After a silence of so many milliseconds the log is asked whether there was nothing to hear; 15 seconds by default. */
  doubtAfterMs?: number | undefined;
};

/** How old an event is that a listener should have heard. */
const overdueMs = 1_000;

/** The window listened to moves on when it holds so many events more than twice those it began with. */
const windowSize = 100;

/**
 * Listens to an organisation's latest events: each is heard once, in the order of the commits. The emulator, while others
 * write, may begin to listen late or never, or fall silent; so both are looked after.
 *
 * @throws Unavailable when the database does not begin in time.
 */
export async function listenToLog(
  store: Store,
  organisationId: string,
  { onEvents, onError, doubtAfterMs = 15_000 }: Hearing,
): Promise<LogListener> {
  const log = await logFrom(store, organisationId);
  const { take, newest } = inCommitOrder(onEvents);
  let from = 0;
  let unsubscribe = () => {};

  const listen = async () => {
    const { promise: first, resolve, reject } = Promise.withResolvers<void>();
    let sizeAtFirst: number | undefined;
    from = (newest()?.seconds ?? Math.floor(store.now().getTime() / 1000)) - spreadSeconds;
    unsubscribe = log(from).onSnapshot(
      snapshot => {
        sizeAtFirst ??= snapshot.size;
        silence.heard();
        take(addedTo(snapshot));
        resolve();
        if (snapshot.size > 2 * sizeAtFirst + windowSize) moveOn();
      },
      error => (sizeAtFirst === undefined ? reject(error) : fail(error)),
    );
    await withDeadline(first, 'reading');
  };
  const moveOn = () => {
    unsubscribe();
    listen().catch(fail);
  };
  const doubt = async () => {
    const { docs, readTime } = await withDeadline(log(from).limitToLast(1).get(), 'reading');
    const [last] = docs.map(toLoggedEvent);
    if (last && isAfter(last.cursor, newest()) && committedMs(last.cursor) < readTime.toMillis() - overdueMs)
      throw new Error('The listener fell silent.');
  };
  const stop = () => {
    silence.stop();
    unsubscribe();
  };
  const fail = (error: Error) => {
    stop();
    onError(brokenOff(error));
  };
  const silence = guardSilence(doubtAfterMs, doubt, fail);

  try {
    await listen();
  } catch (error) {
    stop();
    throw brokenOff(error);
  }
  return { newest, stop };
}

function brokenOff(cause: unknown): Unavailable {
  return new Unavailable('The live feed broke off. Follow it again.', { cause });
}

function addedTo(snapshot: QuerySnapshot): LoggedEvent[] {
  return snapshot
    .docChanges()
    .filter(({ type }) => type === 'added')
    .map(({ doc }) => toLoggedEvent(doc));
}
