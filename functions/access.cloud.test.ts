import {
  type BuiltInRole,
  operatorPermissions,
  rolePermissions,
} from '@chatterfix/shared/domain/identity/permission/rules.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeAlert } from './testing/make-alert.ts';
import { makeDelivery } from './testing/make-delivery.ts';
import { makeFiles } from './testing/make-files.ts';
import { makeNotice } from './testing/make-notice.ts';
import { makeVisit } from './testing/make-visit.ts';
import { type ApiOperation, nounOf, operations } from './testing/operations.ts';
import { type Inventory, populate } from './testing/populate.ts';
import { wholeApi } from './testing/whole-api.ts';

const deps = testDeps({ RATE_LIMIT_PER_MINUTE: '100000' });
const api = wholeApi(deps);
let ours: TestOrganisation;
let theirs: TestOrganisation;
let inventory: Inventory;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([testOrganisation(deps), testOrganisation(deps)]);
  inventory = await populate(apiClient(api, ours.admin));
  Object.assign(inventory, await makeFiles(api, ours.admin, inventory));
  Object.assign(inventory, (await makeVisit(api, ours.admin, inventory)).made);
  Object.assign(inventory, await makeNotice(deps.store, ours, inventory.rooms ?? ''));
  inventory.users = ours.admin.uid;
  inventory.alerts = await makeAlert(deps.store, ours);
  inventory['alert-deliveries'] = await makeDelivery(deps.store, ours);
  const csv = { 'Content-Type': 'text/csv', Authorization: `Bearer ${ours.admin.token}` };
  const body = 'code,name\nI,Imported\n';
  const started = await api.request('/api/imports/sites', { method: 'POST', headers: csv, body });
  inventory.imports = String(((await started.json()) as { id: unknown }).id);
});

/** Operations on one item, for whose body something is needed to get as far as the item. */
const bodies: Record<string, () => object> = {
  'POST /api/parts/{id}/movements': () => ({ type: 'issue', quantity: 1, siteId: inventory.sites }),
  'POST /api/work-orders/{id}/transitions': () => ({ to: 'in_progress' }),
  'POST /api/work-orders/{id}/labour': () => ({ minutes: 30, hourlyRate: 100 }),
  'POST /api/work-orders/{id}/costs': () => ({ amount: 100 }),
  'POST /api/alerts/{id}/silence': () => ({ minutes: 1, reason: 'At work' }),
  'POST /api/data-room/rooms/{id}/hold': () => ({ reason: 'Case 17' }),
  'POST /api/data-room/rooms/{id}/release': () => ({ reason: 'Settled' }),
  'POST /api/data-room/rooms/{id}/shred': () => ({ confirm: 'Series B' }),
};

/** What the lists say besides their permission is asked for. */
const alsoNeeded: Record<string, string> = {
  'GET /api/events': 'events:read',
  'GET /api/data-room/rooms/{id}/index': 'folders:read',
};

/** What operators of the platform do belongs to no other organisation: brain/app.cloud.test.ts. */
const operating = new Set<string | undefined>(operatorPermissions);
const ofSignedIn = operations.filter(({ isPublic, forViewers }) => !isPublic && !forViewers);
const ofTenants = ofSignedIn.filter(({ permission }) => !operating.has(permission));
const onItems = ofTenants.filter(({ path }) => path.includes('{id}'));
const onAll = ofTenants.filter(({ path }) => !path.includes('{id}'));
const nameOf = ({ name }: ApiOperation) => [name] as const;
const named = (name: string) => operations.find(operation => operation.name === name) as ApiOperation;

type Asking = { token?: string; id?: string | undefined; headers?: Record<string, string> };

/** Calls an operation; answers its status, and what it says. */
async function call(
  { name, method, path, body }: ApiOperation,
  { token, id = 'absent', headers = {} }: Asking,
) {
  const response = await api.request(path.replace('{id}', id), {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(bodies[name]?.() ?? {}) } : {}),
  });
  const endless = response.headers.get('content-type') === 'text/event-stream';
  if (endless) await response.body?.cancel();
  return { status: response.status, text: endless ? '' : await response.text() };
}

/** Everything an organisation has, to see whether it changed. */
async function stateOf({ id }: TestOrganisation): Promise<unknown> {
  const firestore = await deps.store.firestore();
  const collections = await firestore.doc(`orgs/${id}`).listCollections();
  const snapshots = await Promise.all(collections.map(collection => collection.get()));
  return snapshots.flatMap(({ docs }) => docs.map(document => [document.ref.path, document.data()]));
}

/** The item of ours that an operation is about. */
const idFor = ({ path }: ApiOperation) => inventory[nounOf(path)];

test.each(operations.filter(({ isPublic }) => !isPublic).map(nameOf))(
  '%s is refused to who does not sign in',
  async name => {
    expect((await call(named(name), {})).status).toBe(401);
  },
);

describe('an administrator of another organisation', () => {
  let before: unknown;

  beforeAll(async () => {
    before = await stateOf(ours);
  });

  test.each(onItems.map(nameOf))('does not find our item by %s', async name => {
    const id = idFor(named(name));
    expect(id).toBeDefined();
    expect(await call(named(name), { token: theirs.admin.token, id })).toMatchObject({ status: 404 });
  });

  test.each(onAll.filter(({ method }) => method === 'GET').map(nameOf))(
    'sees nothing of ours by %s',
    async name => {
      const { status, text } = await call(named(name), { token: theirs.admin.token });
      expect(status).toBe(200);
      for (const id of [ours.id, ours.admin.uid, ...Object.values(inventory)]) expect(text).not.toContain(id);
    },
  );

  test.each(ofSignedIn.map(nameOf))('does not act in our organisation by naming it in %s', async name => {
    const asking = {
      token: theirs.admin.token,
      id: idFor(named(name)),
      headers: { 'X-Organisation': ours.id },
    };
    expect((await call(named(name), asking)).status).toBe(403);
  });

  test.each([
    ['/api/assets', () => ({ name: 'A', code: 'A', siteId: inventory.sites })],
    ['/api/assets', () => ({ name: 'A', code: 'A', parentId: inventory.assets })],
    ['/api/work-orders', () => ({ title: 'A', siteId: inventory.sites })],
    ['/api/work-orders', () => ({ title: 'A', assetId: inventory.assets })],
    ['/api/data-room/folders', () => ({ name: 'A', roomId: inventory.rooms })],
    ['/api/data-room/tags', () => ({ name: 'A', roomId: inventory.rooms })],
    ['/api/data-room/bundles', () => ({ tagId: inventory.tags })],
    ['/api/data-room/documents', () => ({ name: 'A', roomId: inventory.rooms })],
    ['/api/data-room/links', () => ({ name: 'A', roomId: inventory.rooms })],
    ['/api/data-room/uploads', () => ({ name: 'A', size: 1, documentId: inventory.documents })],
    ['/api/invitations', () => ({ email: 'a@test.chatterfix.local', name: 'A', role: inventory.roles })],
  ])('cannot refer to our items in POST %s', async (path, body) => {
    const answer = await apiClient(api, theirs.admin)('POST', path, { body: body() });
    expect(answer).toMatchObject({ status: 422, body: { errors: [expect.anything()] } });
  });

  test('cannot move stock to our sites, nor book it on our orders', async () => {
    const call = apiClient(api, theirs.admin);
    const { body: site } = await call('POST', '/api/sites', { body: { name: 'S', code: 'S' } });
    const { body: part } = await call('POST', '/api/parts', { body: { name: 'P', code: 'P' } });
    const receipt = { type: 'receipt', quantity: 1, unitCost: 1 };
    const move = (body: object) => call('POST', `/api/parts/${part.id}/movements`, { body });
    expect((await move({ ...receipt, siteId: inventory.sites })).status).toBe(422);
    const booked = { ...receipt, siteId: site.id, workOrderId: inventory['work-orders'] };
    expect((await move(booked)).status).toBe(422);
  });

  test('sees none of our events', async () => {
    const subject = `work-orders/${inventory['work-orders']}`;
    expect(await apiClient(api, theirs.admin)('GET', `/api/events?subject=${subject}`)).toMatchObject({
      status: 200,
      body: { items: [] },
    });
  });

  test('has changed nothing of ours by all that', async () => {
    expect(await stateOf(ours)).toEqual(before);
  });
});

describe.each(Object.keys(rolePermissions) as BuiltInRole[])('a %s', role => {
  let token: string;
  const permitted = new Set<string>(rolePermissions[role]);

  beforeAll(async () => {
    token = (await theirs.member(role)).token;
  });

  test.each(ofSignedIn.map(nameOf))('may %s exactly if the role permits it', async name => {
    const operation = named(name);
    const needed = [operation.permission, alsoNeeded[name]].filter(one => one !== undefined);
    const { status } = await call(operation, { token });
    expect(status === 403).toBe(!needed.every(permission => permitted.has(permission)));
    expect(status).not.toBe(401);
  });
});
