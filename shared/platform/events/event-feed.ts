import type { Store } from '../firestore/store.ts';
import { type Cursor, compareCursors } from './event-cursor.ts';
import { endOfLog, eventsAfter, type LoggedEvent, toEvent } from './event-log.ts';

type Listener = (events: LoggedEvent[]) => void;
type OnError = (error: Error) => void;

/** Hands out an organisation's events as they are committed: one database listener for all who follow it here. */
export type EventFeed = {
  /**
   * Follows the events after a cursor, or from now on: each once, in order, without a gap.
   *
   * @returns what ends it.
   */
  follow(
    organisationId: string,
    after: Cursor | undefined,
    listener: Listener,
    onError: OnError,
  ): Promise<() => void>;
};

type Follower = { listener: Listener; onError: OnError };
type Channel = { followers: Set<Follower>; stop(): void };

const windowSize = 100;

export function createEventFeed(store: Store): EventFeed {
  const channels = new Map<string, Promise<Channel>>();

  const join = (organisationId: string): Promise<Channel> => {
    const channel =
      channels.get(organisationId) ??
      openChannel(store, organisationId, () => channels.delete(organisationId));
    channels.set(organisationId, channel);
    return channel;
  };

  return {
    async follow(organisationId, after, listener, onError) {
      const channel = await join(organisationId);
      const early: LoggedEvent[] = [];
      let sent = after;
      const send = (events: LoggedEvent[]) => {
        const fresh = events.filter(({ cursor }) => !sent || compareCursors(cursor, sent) > 0);
        sent = fresh.at(-1)?.cursor ?? sent;
        if (fresh.length > 0) listener(fresh);
      };
      const follower: Follower = { listener: events => void early.push(...events), onError };
      channel.followers.add(follower);
      if (after) await catchUp(store, organisationId, after, send);
      send(early);
      follower.listener = send;
      return () => {
        channel.followers.delete(follower);
        if (channel.followers.size === 0) {
          channels.delete(organisationId);
          channel.stop();
        }
      };
    },
  };
}

/** Listens to a window after the last event seen, and moves the window on as it fills. */
async function openChannel(store: Store, organisationId: string, onEnd: () => void): Promise<Channel> {
  let seen = await endOfLog(store, organisationId);
  let unsubscribe = () => {};
  const channel: Channel = { followers: new Set(), stop: () => unsubscribe() };

  const listen = async () => {
    const query = await eventsAfter(store, organisationId, seen, windowSize);
    unsubscribe = query.onSnapshot(snapshot => {
      const events = snapshot
        .docChanges()
        .filter(({ type }) => type === 'added')
        .map(({ doc }) => toEvent(doc.data()));
      seen = events.at(-1)?.cursor ?? seen;
      for (const { listener } of channel.followers) listener(events);
      if (snapshot.size === windowSize) {
        unsubscribe();
        listen().catch(fail);
      }
    }, fail);
  };
  const fail = (error: Error) => {
    onEnd();
    for (const { onError } of channel.followers) onError(error);
  };
  await listen();
  return channel;
}

async function catchUp(store: Store, organisationId: string, after: Cursor, send: Listener): Promise<void> {
  for (let cursor: Cursor | undefined = after; cursor; ) {
    const { docs } = await (await eventsAfter(store, organisationId, cursor, windowSize)).get();
    const events = docs.map(document => toEvent(document.data()));
    send(events);
    cursor = events.length === windowSize ? events.at(-1)?.cursor : undefined;
  }
}
