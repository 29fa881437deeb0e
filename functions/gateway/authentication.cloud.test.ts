import { randomUUID } from 'node:crypto';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createGateway } from './app.ts';

let deps = testDeps();
let app = createGateway(deps);
let ours: TestOrganisation;
let theirs: TestOrganisation;

/** Starts an instance that has heard of nobody yet, and lets time pass for it. */
function freshInstance() {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  deps = testDeps();
  app = createGateway(deps);
  return { wait: (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000) };
}

beforeAll(async () => {
  [ours, theirs] = await Promise.all([testOrganisation(deps), testOrganisation(deps)]);
});

afterEach(() => {
  vi.useRealTimers();
});

const me = (token: string, headers: Record<string, string> = {}) =>
  apiClient(app, { token })('GET', '/api/me', { headers });

async function newKey(fields: object) {
  const body = { name: 'Robot', scopes: ['users:read', 'organisations:read'], ...fields };
  const headers = { 'Idempotency-Key': randomUUID() };
  const { status, body: key } = await apiClient(app, ours.admin)('POST', '/api/api-keys', { body, headers });
  expect(status).toBe(201);
  return { id: String(key.id), key: String(key.key), ...key };
}

/** Everything the database holds of an organisation, as text. */
async function storedIn(organisationId: string): Promise<string> {
  const firestore = await deps.store.firestore();
  const collections = await firestore.doc(`orgs/${organisationId}`).listCollections();
  const documents = (await Promise.all(collections.map(one => one.get()))).flatMap(({ docs }) => docs);
  const text = (value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : value);
  return documents.map(document => JSON.stringify(Object.values(document.data()).map(text))).join('\n');
}

describe('a person', () => {
  test('is who their token says, with what their role permits', async () => {
    const viewer = await ours.member('viewer');
    expect(await me(viewer.token)).toMatchObject({
      status: 200,
      body: {
        id: viewer.uid,
        email: viewer.email,
        role: 'viewer',
        organisation: { id: ours.id },
        permissions: expect.arrayContaining(['work-orders:read']),
        memberships: [{ organisationId: ours.id, role: 'viewer' }],
      },
    });
  });

  test('acts in another organisation of theirs when they name it', async () => {
    const both = await ours.member('viewer');
    await theirs.admit(both, 'manager');
    expect((await me(both.token)).body).toMatchObject({ role: 'viewer', organisation: { id: ours.id } });
    expect((await me(both.token, { 'X-Organisation': theirs.id })).body).toMatchObject({
      role: 'manager',
      organisation: { id: theirs.id },
      memberships: [{ organisationId: ours.id }, { organisationId: theirs.id }],
    });
  });

  test('does not act in one they do not belong to', async () => {
    const answer = await me(ours.admin.token, { 'X-Organisation': theirs.id });
    expect(answer).toMatchObject({ status: 403, body: { detail: expect.stringContaining(theirs.id) } });
  });

  test.each(['../x', 'a/b', 'demo/users', '__a__', '', ' '])(
    'does not get anywhere by naming %j',
    async organisation => {
      const answer = await me(ours.admin.token, { 'X-Organisation': organisation });
      expect(answer).toMatchObject({ status: 400 });
    },
  );

  test('cannot borrow the membership of somebody else by the way it is named', async () => {
    const outsider = await theirs.member('viewer');
    const answer = await me(outsider.token, { 'X-Organisation': `${ours.id}/${ours.admin.uid}` });
    expect(answer.status).toBe(400);
  });

  test('whose custom role is gone may do nothing, rather than fail', async () => {
    const stray = await ours.member('not-a-role');
    expect(await me(stray.token)).toMatchObject({ status: 200, body: { permissions: [] } });
    expect((await apiClient(app, stray)('GET', '/api/users')).status).toBe(403);
  });
});

describe('an API key', () => {
  test('acts for its organisation within its scopes', async () => {
    const { key, id } = await newKey({});
    const call = apiClient(app, { token: key });
    expect((await me(key)).body).toMatchObject({
      id,
      name: 'Robot',
      organisation: { id: ours.id },
      memberships: [],
    });
    expect((await call('GET', '/api/users')).status).toBe(200);
    expect((await call('GET', '/api/roles')).status).toBe(403);
  });

  test('may come in a header of its own', async () => {
    const { key, id } = await newKey({});
    const answer = await app.request('/api/me', { headers: { 'X-Api-Key': key } });
    expect(await answer.json()).toMatchObject({ id });
  });

  test('is shown once and kept as a hash', async () => {
    const { key, id } = await newKey({});
    const secret = String(key.split('.').at(-1));
    const shown = await apiClient(app, ours.admin)('GET', `/api/api-keys/${id}`);
    expect(shown.body.prefix).toBe(key.slice(0, String(shown.body.prefix).length));
    expect(JSON.stringify(shown.body)).not.toContain(secret);
    expect(JSON.stringify(shown.body)).not.toContain('secretHash');
    expect(await storedIn(ours.id)).not.toContain(secret);
  });

  test('is refused when its secret is wrong, or it is another organisation’s', async () => {
    const { key } = await newKey({});
    const wrong = `${key.slice(0, -3)}${key.endsWith('AAA') ? 'BBB' : 'AAA'}`;
    expect((await me(wrong)).status).toBe(401);
    expect((await me(key.replace(ours.id, theirs.id))).status).toBe(401);
  });

  test('ends within five seconds of being deleted', async () => {
    const { wait } = freshInstance();
    const { key, id } = await newKey({});
    expect((await me(key)).status).toBe(200);
    await apiClient(app, ours.admin)('DELETE', `/api/api-keys/${id}`);
    wait(5);
    expect((await me(key)).status).toBe(401);
  });

  test('ends when it expires, to the second', async () => {
    const { wait } = freshInstance();
    const { key } = await newKey({ expiresAt: new Date(Date.now() + 3_000).toISOString() });
    expect((await me(key)).status).toBe(200);
    wait(3);
    expect((await me(key)).status).toBe(401);
  });

  test('is not made when it would have expired already', async () => {
    const body = { name: 'Old', scopes: ['sites:read'], expiresAt: '2020-01-01T00:00:00Z' };
    const answer = await apiClient(app, ours.admin)('POST', '/api/api-keys', { body });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'expiresAt' }] } });
  });

  test('says when it was last used, to within five minutes', async () => {
    const { wait } = freshInstance();
    const { key, id } = await newKey({});
    const lastUsed = async () => (await apiClient(app, ours.admin)('GET', `/api/api-keys/${id}`)).body;
    expect(await lastUsed()).toMatchObject({ lastUsedAt: null, version: 1 });
    const first = new Date().toISOString();
    await me(key);
    expect(await lastUsed()).toMatchObject({ lastUsedAt: first, version: 1 });
    wait(4 * 60);
    await me(key);
    expect(await lastUsed()).toMatchObject({ lastUsedAt: first });
    wait(2 * 60);
    await me(key);
    expect(await lastUsed()).toMatchObject({ lastUsedAt: new Date().toISOString(), version: 1 });
  });

  test('cannot do what only a person can', async () => {
    const { key } = await newKey({});
    const body = { name: 'Robots', currency: 'EUR', timeZone: 'Etc/UTC' };
    expect((await apiClient(app, { token: key })('POST', '/api/organisations', { body })).status).toBe(403);
  });
});
