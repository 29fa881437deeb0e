import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeAll, expect, test } from 'vitest';
import { createCmms } from './app.ts';

const deps = testDeps();
const app = createCmms(deps);
let organisation: TestOrganisation;
let api: ReturnType<typeof apiClient>;

beforeAll(async () => {
  organisation = await testOrganisation(deps);
  api = apiClient(app, organisation.admin);
});

async function create(path: string, body: object): Promise<string> {
  return String((await api('POST', path, { body })).body.id);
}

/** A work order on which so much time has been booked, with so long notes. */
async function workedOn(entries: number, note: string): Promise<string> {
  const id = await create('/api/work-orders', { title: 'Long' });
  const entry = { at: '2026-01-01T00:00:00.000Z', by: 'Ada', minutes: 1, hourlyRate: 0, cost: 0, note };
  const labour = Array.from({ length: entries }, (_, index) => ({ ...entry, id: `entry-${index}` }));
  const firestore = await deps.store.firestore();
  await firestore.doc(`orgs/${organisation.id}/workOrders/${id}`).update({ labour });
  return id;
}

test.each([
  ['totalCost', 'costs', { amount: 1_000_000_000_000 }],
  ['labour.0.cost', 'labour', { minutes: 100_000, hourlyRate: 1_000_000_000_000 }],
])('%s stays within what money can be', async (path, entries, body) => {
  const order = await create('/api/work-orders', { title: 'Dear' });
  await api('POST', `/api/work-orders/${order}/costs`, { body: { amount: 1 } });
  expect(await api('POST', `/api/work-orders/${order}/${entries}`, { body })).toMatchObject({
    status: 422,
    body: {
      type: 'urn:chatterfix:problem:out-of-range',
      errors: expect.arrayContaining([expect.objectContaining({ path })]),
    },
  });
  expect((await api('GET', `/api/work-orders/${order}`)).body).toMatchObject({ totalCost: 1 });
});

test('a stock stays within what money and quantities can be', async () => {
  const siteId = await create('/api/sites', { name: 'S', code: 'S' });
  const part = await create('/api/parts', { name: 'P', code: 'P' });
  const receive = (quantity: number, unitCost: number) => {
    const body = { type: 'receipt', siteId, quantity, unitCost };
    return api('POST', `/api/parts/${part}/movements`, { body });
  };
  expect((await receive(2, 1_000_000_000_000)).status).toBe(422);
  expect((await receive(1_000_000_000, 0)).status).toBe(201);
  expect((await receive(1, 0)).status).toBe(422);
});

test('an order that is full takes no more entries', async () => {
  const order = await workedOn(500, 'n');
  const body = { minutes: 1, hourlyRate: 0 };
  expect(await api('POST', `/api/work-orders/${order}/labour`, { body })).toMatchObject({
    status: 409,
    body: { type: 'urn:chatterfix:problem:too-many-entries' },
  });
});

test('an order that is too large for the database takes no more either', async () => {
  const order = await workedOn(400, '界'.repeat(500));
  const body = { minutes: 1, hourlyRate: 0 };
  expect(await api('POST', `/api/work-orders/${order}/labour`, { body })).toMatchObject({
    status: 409,
    body: { type: 'urn:chatterfix:problem:too-large' },
  });
});
