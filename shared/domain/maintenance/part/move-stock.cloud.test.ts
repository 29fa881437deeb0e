import { beforeAll, describe, expect, test } from 'vitest';
import { listEvents } from '../../../platform/events/event-log.ts';
import { listItems } from '../../../platform/firestore/list.ts';
import { newId, repository } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { maintenanceFamily } from '../family.ts';
import { sites } from '../site/schemas.ts';
import { workOrders } from '../work-order/schemas.ts';
import { changePart } from './change-part.ts';
import { moveStock } from './move-stock.ts';
import { MovementCreate, type Part, parts, type StockMovement, stockMovements } from './schemas.ts';

const deps = testDeps();
let organisation: TestOrganisation;
let siteId: string;

beforeAll(async () => {
  organisation = await testOrganisation(deps);
  siteId = newId();
  await runChange(deps.store, organisation.context(), async change =>
    change.create(sites, { id: siteId, name: 'North', code: 'N' }),
  );
});

const move = (part: string, body: object, { store } = deps) =>
  moveStock({ store }, organisation.context(), part, MovementCreate.parse({ siteId, quantity: 1, ...body }));
const get = (id: string): Promise<Part> =>
  repository(deps.store, organisation.context(), parts, maintenanceFamily).get(id);

async function partWith(quantity: number): Promise<string> {
  const fields = parts.create.parse({ name: 'Seal', code: newId() });
  const { id } = await repository(deps.store, organisation.context(), parts).create(fields);
  await move(id, { type: 'receipt', quantity, unitCost: 100 });
  return id;
}

async function ledgerOf(partId: string): Promise<StockMovement[]> {
  const request = { pageSize: 500, filters: { partId: [partId] } };
  return (await listItems(deps.store, organisation.context(), stockMovements, request)).items;
}

/** A work order in the given state. */
async function order(status = 'open'): Promise<string> {
  const id = newId();
  await runChange(deps.store, organisation.context(), async change =>
    change.create(workOrders, { id, number: 1, title: 'Leaking', status }),
  );
  return id;
}
const getOrder = (id: string) => repository(deps.store, organisation.context(), workOrders).get(id);

describe('200 issues at once from a stock of 150', () => {
  let part: string;
  let outcomes: PromiseSettledResult<StockMovement>[];

  beforeAll(async () => {
    part = await partWith(150);
    outcomes = await Promise.allSettled(Array.from({ length: 200 }, () => move(part, { type: 'issue' })));
  });

  test('succeed 150 times, and are refused 50 times for want of stock', () => {
    const refused = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toHaveLength(50);
    for (const reason of refused)
      expect(reason).toMatchObject({ status: 409, code: 'insufficient-stock', details: { available: 0 } });
  });

  test('leave nothing, and a ledger that adds up', async () => {
    expect(await get(part)).toMatchObject({ quantity: 0, quantityBySite: { [siteId]: 0 }, stockValue: 0 });
    const ledger = await ledgerOf(part);
    expect(ledger).toHaveLength(151);
    expect(ledger.reduce((sum, { cost }) => sum + cost, 0)).toBe(0);
    expect(new Set(ledger.filter(({ type }) => type === 'issue').map(({ balance }) => balance)).size).toBe(
      150,
    );
  });
});

test('instances that do not know of each other take no more than there is either', async () => {
  const part = await partWith(12);
  const instances = Array.from({ length: 4 }, () => testDeps());
  const attempts = instances.flatMap(instance =>
    Array.from({ length: 4 }, () => move(part, { type: 'issue' }, instance)),
  );
  const outcomes = await Promise.allSettled(attempts);
  const succeeded = outcomes.filter(({ status }) => status === 'fulfilled').length;
  expect(await get(part)).toMatchObject({ quantity: 12 - succeeded });
  expect(succeeded).toBeLessThanOrEqual(12);
  expect(await ledgerOf(part)).toHaveLength(succeeded + 1);
}, 60_000);

describe('what is moved for a work order', () => {
  test('is a cost of it, and what comes back a reversal', async () => {
    const [part, workOrderId] = [await partWith(5), await order()];
    await move(part, { type: 'issue', quantity: 3, workOrderId });
    expect(await getOrder(workOrderId)).toMatchObject({
      totalCost: 300,
      costs: [{ amount: 300, category: 'parts', note: 'Seal', movementId: expect.any(String) }],
    });
    await move(part, { type: 'return', quantity: 1, workOrderId });
    expect(await getOrder(workOrderId)).toMatchObject({ totalCost: 200 });
  });

  test('is moved and booked, or neither', async () => {
    const [part, workOrderId] = [await partWith(2), await order('closed')];
    await expect(move(part, { type: 'issue', workOrderId })).rejects.toMatchObject({ code: 'not-bookable' });
    expect(await get(part)).toMatchObject({ quantity: 2 });
    const open = await order();
    await expect(move(part, { type: 'issue', quantity: 3, workOrderId: open })).rejects.toMatchObject({
      status: 409,
    });
    expect(await getOrder(open)).toMatchObject({ totalCost: 0, costs: [] });
  });
});

test.each(['siteId', 'toSiteId', 'workOrderId'])(
  'a movement is refused whose %s leads nowhere',
  async field => {
    const part = await partWith(2);
    const body = field === 'toSiteId' ? { type: 'transfer' } : { type: 'issue' };
    await expect(move(part, { ...body, [field]: 'absent' })).rejects.toMatchObject({
      status: 422,
      details: { errors: [{ path: field }] },
    });
  },
);

test('a part that is not there cannot be moved', async () => {
  await expect(move('absent', { type: 'issue' })).rejects.toMatchObject({ status: 404 });
});

/** What the log says of a part besides its changes. */
async function saidOf(part: string): Promise<{ type: string; after: unknown }[]> {
  const { items } = await listEvents(deps.store, organisation.context(), {
    subject: `parts/${part}`,
    pageSize: 50,
  });
  const plain = ['part.created', 'part.updated', 'part.stock-moved'];
  return items.map(({ type, after }) => ({ type, after })).filter(({ type }) => !plain.includes(type));
}

describe('an issue for which there is too little', () => {
  test('leaves an event', async () => {
    const [part, workOrderId] = [await partWith(2), await order()];
    await expect(move(part, { type: 'issue', quantity: 3, workOrderId })).rejects.toMatchObject({
      status: 409,
    });
    const refused = { quantity: 3, siteId, workOrderId, available: 2, occurredAt: expect.any(String) };
    expect(await saidOf(part)).toEqual([{ type: 'part.issue-refused', after: { refused } }]);
  });

  test('leaves one event however often it is sent under its key, and is refused each time', async () => {
    const part = await partWith(2);
    const send = () =>
      moveStock(
        deps,
        { ...organisation.context(), idempotency: { key: part, fingerprint: 'f' } },
        part,
        MovementCreate.parse({ type: 'issue', siteId, quantity: 3 }),
      );
    for (const _ of [1, 2, 3])
      await expect(send()).rejects.toMatchObject({ code: 'insufficient-stock', details: { available: 2 } });
    expect(await saidOf(part)).toHaveLength(1);
  });
});

test('a transfer for which there is too little leaves none: nobody asked for the part', async () => {
  const part = await partWith(2);
  const toSiteId = newId();
  await runChange(deps.store, organisation.context(), async change =>
    change.create(sites, { id: toSiteId, name: 'South', code: toSiteId }),
  );
  await expect(move(part, { type: 'transfer', quantity: 3, toSiteId })).rejects.toMatchObject({
    status: 409,
  });
  expect(await saidOf(part)).toEqual([]);
});

describe('a part with a minimum', () => {
  const least = (id: string, minimumQuantity: number | null) =>
    changePart(deps, organisation.context(), { id, fields: { minimumQuantity } });

  test('ran low once when it falls below, and is restocked once when it is back', async () => {
    const part = await partWith(5);
    await least(part, 3);
    for (const [type, quantity] of [
      ['issue', 2],
      ['issue', 1],
      ['issue', 1],
      ['return', 1],
      ['return', 1],
    ] as const)
      await move(part, { type, quantity });
    expect(await saidOf(part)).toEqual([
      { type: 'part.restocked', after: { quantity: 3, minimumQuantity: 3 } },
      { type: 'part.ran-low', after: { quantity: 2, minimumQuantity: 3 } },
    ]);
  });

  test('runs low by another minimum too', async () => {
    const part = await partWith(5);
    await least(part, 6);
    await least(part, null);
    expect((await saidOf(part)).map(({ type }) => type)).toEqual(['part.restocked', 'part.ran-low']);
  });
});
