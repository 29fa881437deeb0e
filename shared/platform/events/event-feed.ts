import type { Store } from '../firestore/store.ts';
import { type Cursor, isAfter } from './event-cursor.ts';
import type { LoggedEvent } from './event-log.ts';
import { eventsAfter } from './events-after.ts';
import { type Hearing, type LogListener, listenToLog } from './listen-to-log.ts';

type Listener = (events: LoggedEvent[]) => void;
type OnError = (error: Error) => void;

/** Hands out an organisation's events as they are committed: one database listener for all who follow it here. */
export type EventFeed = {
  /**
   * Follows the events after a cursor, or from now on: each once, in the order of the commits, without a gap.
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
type Channel = { followers: Set<Follower>; log: Promise<LogListener> };

export function createEventFeed(
  store: Store,
  { doubtAfterMs }: Pick<Hearing, 'doubtAfterMs'> = {},
): EventFeed {
  const channels = new Map<string, Channel>();

  const open = (organisationId: string): Channel => {
    const followers = new Set<Follower>();
    const log = listenToLog(store, organisationId, {
      doubtAfterMs,
      onEvents(events) {
        for (const { listener } of followers) listener(events);
      },
      onError(error) {
        close(organisationId, channel);
        for (const { onError } of followers) onError(error);
      },
    });
    const channel = { followers, log };
    log.catch(() => close(organisationId, channel));
    channels.set(organisationId, channel);
    return channel;
  };
  const close = (organisationId: string, channel: Channel) => {
    if (channels.get(organisationId) === channel) channels.delete(organisationId);
  };
  const leave = (organisationId: string, channel: Channel, follower: Follower) => {
    channel.followers.delete(follower);
    if (channel.followers.size > 0) return;
    close(organisationId, channel);
    channel.log.then(
      log => log.stop(),
      () => {},
    );
  };

  return {
    async follow(organisationId, after, listener, onError) {
      const channel = channels.get(organisationId) ?? open(organisationId);
      const early: LoggedEvent[] = [];
      const follower: Follower = { listener: events => void early.push(...events), onError };
      channel.followers.add(follower);
      try {
        const log = await channel.log;
        const send = inOrder(after ?? log.newest(), listener);
        if (after) for await (const { events } of eventsAfter(store, organisationId, after)) send(events);
        send(early);
        follower.listener = send;
      } catch (error) {
        leave(organisationId, channel, follower);
        throw error;
      }
      return () => leave(organisationId, channel, follower);
    },
  };
}

/** Lets through what comes after all that came before. */
function inOrder(after: Cursor | undefined, listener: Listener): Listener {
  let last = after;
  return events => {
    const fresh = events.filter(({ cursor }) => isAfter(cursor, last));
    last = fresh.at(-1)?.cursor ?? last;
    if (fresh.length > 0) listener(fresh);
  };
}
