import { setTimeout } from 'node:timers/promises';
import { Query, type QuerySnapshot } from '@google-cloud/firestore';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sites } from '../../domain/maintenance/site/schemas.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../testing/test-organisation.ts';
import { Unavailable } from '../errors/errors.ts';
import { newId } from '../firestore/repository.ts';
import { runChange } from '../firestore/run-change.ts';
import { type Cursor, compareCursors } from './event-cursor.ts';
import { createEventFeed, type EventFeed } from './event-feed.ts';
import type { LoggedEvent } from './event-log.ts';

const deps = testDeps();

let organisation: TestOrganisation;
let feed: EventFeed;

beforeEach(async () => {
  organisation = await testOrganisation(deps);
  feed = createEventFeed(deps.store);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Makes sites in one change, each with its event. */
function write(count = 1, { store } = deps) {
  return runChange(store, organisation.context(), async change => {
    for (let made = 0; made < count; made++) {
      const id = newId();
      change.create(sites, { id, name: 'Site', code: id });
    }
  });
}

/** Follows the feed and keeps what it hears. */
async function follow(after?: Cursor, follows = feed) {
  const events: LoggedEvent[] = [];
  const errors: Error[] = [];
  const stop = await follows.follow(
    organisation.id,
    after,
    heard => void events.push(...heard),
    error => void errors.push(error),
  );
  const until = (count: number) =>
    vi.waitFor(() => expect(events.length).toBeGreaterThanOrEqual(count), { timeout: 20_000, interval: 20 });
  const untilOrEnd = (count: number) =>
    vi.waitUntil(() => events.length >= count || errors.length > 0, { timeout: 20_000, interval: 20 });
  return { events, errors, stop, until, untilOrEnd };
}

/** Follows on another instance, as a client does: again when it is told to. */
async function comeBack(after: Cursor): ReturnType<typeof follow> {
  try {
    return await follow(after, createEventFeed(deps.store, { doubtAfterMs: 1000 }));
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return comeBack(after);
  }
}

const idsOf = (events: LoggedEvent[]) => events.map(({ event }) => event.id);
const beginning: Cursor = { seconds: 0, nanoseconds: 0, id: '0' };

async function loggedIds(): Promise<string[]> {
  const firestore = await deps.store.firestore();
  return (await firestore.collection(`orgs/${organisation.id}/events`).get()).docs.map(({ id }) => id);
}

test('what happens from now on is heard, and nothing of before', async () => {
  await write();
  const { events, until, stop } = await follow();
  const before = await loggedIds();
  await write();
  await until(1);
  stop();
  expect(idsOf(events)).toEqual((await loggedIds()).filter(id => !before.includes(id)));
});

test('what happened after a cursor is heard first, over several pages', async () => {
  await write(130);
  await write(130);
  const { events, until, stop } = await follow(beginning);
  await write(5);
  const all = await loggedIds();
  await until(all.length);
  stop();
  expect(idsOf(events).sort()).toEqual(all.sort());
});

test('a burst that is larger than the window is heard whole, and so is what comes after it', async () => {
  const { events, until, stop } = await follow();
  const before = await loggedIds();
  for (const count of [240, 1, 240, 1]) await write(count);
  await until(482);
  stop();
  expect(idsOf(events).sort()).toEqual((await loggedIds()).filter(id => !before.includes(id)).sort());
});

test('who comes back hears no event twice and misses none, while several write', async () => {
  const writers = Array.from({ length: 6 }, () => testDeps());
  const total = (await loggedIds()).length + 300;
  const writing = Promise.all(
    writers.map(async writer => {
      for (let written = 0; written < 50; written++) await write(1, writer);
    }),
  );
  const heard: LoggedEvent[] = [];
  while (heard.length < total) {
    const visit = await comeBack(heard.at(-1)?.cursor ?? beginning);
    await visit.untilOrEnd(Math.min(30, total - heard.length));
    visit.stop();
    heard.push(...visit.events);
  }
  await writing;
  expect(idsOf(heard).sort()).toEqual((await loggedIds()).sort());
  const cursors = heard.map(({ cursor }) => cursor);
  expect(cursors).toEqual(cursors.toSorted(compareCursors));
}, 90_000);

describe('several followers', () => {
  test('share one listener, and each hears everything', async () => {
    const listening = vi.spyOn(Query.prototype, 'onSnapshot');
    const followers = await Promise.all([follow(), follow(), follow(beginning)]);
    await write();
    await Promise.all(followers.map(({ until }) => until(1)));
    for (const { stop } of followers) stop();
    expect(listening).toHaveBeenCalledTimes(1);
    const newest = followers.map(({ events }) => events.at(-1)?.event.id);
    expect(new Set(newest).size).toBe(1);
  });

  test('do not hear less when one of them leaves', async () => {
    const first = await follow();
    const coming = follow();
    first.stop();
    const second = await coming;
    await write();
    await second.until(1);
    second.stop();
    expect(first.events).toEqual([]);
  });

  test('of different organisations hear their own', async () => {
    const ours = await follow();
    const other = organisation;
    organisation = await testOrganisation(deps);
    const theirs = await follow();
    await write();
    await theirs.until(1);
    ours.stop();
    theirs.stop();
    expect(ours.events).toEqual([]);
    expect(other.id).not.toBe(organisation.id);
  });
});

test('who cannot be served is told, and may try again', async () => {
  let broken = true;
  const firestore = () => (broken ? Promise.reject(new Error('no database')) : deps.store.firestore());
  const fragile = createEventFeed({ ...deps.store, firestore });
  await expect(follow(undefined, fragile)).rejects.toThrow('no database');
  broken = false;
  const { until, stop } = await follow(undefined, fragile);
  await write();
  await until(1);
  stop();
});

test('a listener that fell silent is found out', async () => {
  const listen = Query.prototype.onSnapshot;
  vi.spyOn(Query.prototype, 'onSnapshot').mockImplementation(function (this: Query, onNext, onError) {
    let told = 0;
    const once = (snapshot: QuerySnapshot) => void (told++ || onNext(snapshot));
    return listen.call(this, once, onError);
  });
  const { events, errors } = await follow(undefined, createEventFeed(deps.store, { doubtAfterMs: 1500 }));
  await setTimeout(2000);
  expect(errors).toEqual([]);
  await write();
  await vi.waitFor(() => expect(errors).toMatchObject([{ status: 503 }]), { timeout: 10_000 });
  expect(events).toEqual([]);
});
