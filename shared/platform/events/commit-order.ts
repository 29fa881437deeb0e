import { type Cursor, isAfter } from './event-cursor.ts';
import { byCommit, type LoggedEvent } from './event-log.ts';
import { settleMs } from './events-after.ts';

/** Puts what a listener is told into order. */
export type CommitOrder = {
  /** Takes events in any order, some perhaps again. */
  take(events: LoggedEvent[]): void;
  /** The newest event taken; undefined when there was none. */
  newest(): Cursor | undefined;
};

/** Hands on each event once, in the order of the commits, when those committed a little earlier have had time to come. */
export function inCommitOrder(onEvents: (events: LoggedEvent[]) => void): CommitOrder {
  const waiting = new Map<string, LoggedEvent>();
  let handedOn: Cursor | undefined;
  let newest: Cursor | undefined;

  const handOn = (last: Cursor) => {
    const events = [...waiting.values()].filter(({ cursor }) => !isAfter(cursor, last)).sort(byCommit);
    for (const { event } of events) waiting.delete(event.id);
    handedOn = events.at(-1)?.cursor ?? handedOn;
    onEvents(events);
  };
  return {
    newest: () => newest,
    take(events) {
      const fresh = events.filter(({ cursor }) => isAfter(cursor, handedOn)).sort(byCommit);
      for (const event of fresh) waiting.set(event.event.id, event);
      const last = fresh.at(-1)?.cursor;
      if (!last) return;
      if (isAfter(last, newest)) newest = last;
      setTimeout(handOn, settleMs, last);
    },
  };
}
