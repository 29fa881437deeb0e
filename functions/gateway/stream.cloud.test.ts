import { changeUser } from '@chatterfix/shared/domain/identity/user/change-user.ts';
import { maintenanceFamily } from '@chatterfix/shared/domain/maintenance/family.ts';
import { parts } from '@chatterfix/shared/domain/maintenance/part/schemas.ts';
import { sites } from '@chatterfix/shared/domain/maintenance/site/schemas.ts';

import { newId, repository } from '@chatterfix/shared/platform/firestore/repository.ts';

import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createGateway } from './app.ts';
import { createLive } from './live-app.ts';

const open: AbortController[] = [];
let deps = testDeps();
let organisation: TestOrganisation;

let live = createLive(deps);

beforeEach(async () => {
  organisation = await testOrganisation(deps);
});

afterEach(() => {
  for (const request of open.splice(0)) request.abort();
  vi.useRealTimers();
});

/** Follows the feed as a client does. */
async function follow({ token }: { token: string }, headers: Record<string, string> = {}) {
  const request = new AbortController();
  open.push(request);
  const init = { headers: { Authorization: `Bearer ${token}`, ...headers }, signal: request.signal };
  const response = await live.request('/api/events/stream', init);
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  const events: { cursor: string; type: string; subject: string }[] = [];
  let ended = false;
  void (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const [, cursor = '', data = ''] = /^id: (.+)\nevent: change\ndata: (.+)\n\n$/.exec(next.value) ?? [];
      if (data) events.push({ cursor, ...JSON.parse(data) });
    }
    ended = true;
  })();
  return {
    response,
    events,
    heard: (subject: string) =>
      vi.waitUntil(() => events.some(event => event.subject === subject), { timeout: 15_000 }),
    ended: () => vi.waitUntil(() => ended, { timeout: 15_000 }),
  };
}

const site = async () =>
  `sites/${(await repository(deps.store, organisation.context(), sites).create({ name: 'S', code: newId(), address: null, timeZone: null })).id}`;
const part = async () => {
  const fields = parts.create.parse({ name: 'P', code: newId() });
  return `parts/${(await repository(deps.store, organisation.context(), parts, maintenanceFamily).create(fields)).id}`;
};

test('a client hears of the items that it may read, and of no others', async () => {
  const requester = await follow(await organisation.member('requester'));
  const technician = await follow(await organisation.member('technician'));
  const [hidden, shown] = [await part(), await site()];
  await Promise.all([requester.heard(shown), technician.heard(shown), technician.heard(hidden)]);
  expect(requester.events).toMatchObject([{ type: 'site.created', subject: shown }]);
});

test('a client of another organisation hears nothing', async () => {
  const ours = await follow(organisation.admin);
  const other = await testOrganisation(deps);
  const theirs = await follow(other.admin);
  await ours.heard(await site());
  expect(theirs.events).toEqual([]);
});

test('it resumes after the last event that the client saw', async () => {
  const first = await follow(organisation.admin);
  const seen = await site();
  await first.heard(seen);
  const missed = await site();
  const again = await follow(organisation.admin, { 'Last-Event-ID': String(first.events.at(-1)?.cursor) });
  await again.heard(missed);
  expect(again.events.map(({ subject }) => subject)).toEqual([missed]);
});

test.each(['rubbish', '999999999999.000000000.a'])('it cannot resume after %j', async id => {
  const { response } = await follow(organisation.admin, { 'Last-Event-ID': id });
  expect(response.status).toBe(400);
});

describe('within half a minute', () => {
  /** An instance for which time passes at our word; timeouts of the network are left alone. */
  function clock() {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.now() });
    deps = testDeps();
    live = createLive(deps);
  }

  test('a stream ends whose key was deleted', async () => {
    clock();
    const call = apiClient(createGateway(deps), organisation.admin);
    const body = { name: 'Robot', scopes: ['organisations:read', 'sites:read'] };
    const { body: key } = await call('POST', '/api/api-keys', { body });
    const stream = await follow({ token: String(key.key) });
    await stream.heard(await site());
    await call('DELETE', `/api/api-keys/${key.id}`);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await stream.ended()).toBe(true);
  });

  test('a member who was put out hears no more', async () => {
    clock();
    const member = await organisation.member('viewer');
    const stream = await follow(member);
    const change = { id: member.uid, fields: { active: false } };
    await changeUser(deps, organisation.context(), change);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await stream.ended()).toBe(true);
  });

  test('a new role decides what is heard', async () => {
    clock();
    const member = await organisation.member('viewer');
    const stream = await follow(member);
    await stream.heard(await part());
    await changeUser(deps, organisation.context(), { id: member.uid, fields: { role: 'requester' } });
    await vi.advanceTimersByTimeAsync(15_000);
    const hidden = await part();
    await stream.heard(await site());
    expect(stream.events.map(({ subject }) => subject)).not.toContain(hidden);
  });
});
