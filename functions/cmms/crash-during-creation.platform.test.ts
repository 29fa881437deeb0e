import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Api, create, foundOrganisation, type Item, listAll } from '../testing/organisation.ts';
import { crash } from '../testing/platform.ts';

const orders = 500;
const clients = 20;
let api: Api;
let seen: Item[] = [];
let crashes = 0;

beforeEach(async () => {
  ({ api } = await foundOrganisation());
  seen = [];
  crashes = 0;
});

/** Has the clients create all orders while cmms is killed after each hundred. */
async function createThroughCrashes(headers: () => Record<string, string>): Promise<void> {
  let next = 0;
  const client = async () => {
    for (let order = next++; order < orders; order = next++) {
      if (order % 100 === 50) crashes += await crash('cmms');
      seen.push(await create(api, '/api/work-orders', { title: `Order ${order}` }, headers()));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}

const createdSubjects = async () =>
  (await listAll(api, '/api/events'))
    .filter(({ type }) => type === 'work-order.created')
    .map(({ subject }) => String(subject));

describe('cmms is killed again and again while orders are created', () => {
  test('by clients who repeat a request under its Idempotency-Key: each order is there once, with one event', async () => {
    await createThroughCrashes(() => ({ 'Idempotency-Key': randomUUID() }));
    expect(crashes).toBeGreaterThanOrEqual(5);
    const kept = await listAll(api, '/api/work-orders');
    expect(kept).toHaveLength(orders);
    expect(new Set(kept.map(({ title }) => title)).size).toBe(orders);
    expect(new Set(kept.map(({ number }) => number)).size).toBe(orders);
    expect(kept.map(({ id }) => id).sort()).toEqual(seen.map(({ id }) => id).sort());
    expect((await createdSubjects()).sort()).toEqual(kept.map(({ id }) => `work-orders/${id}`).sort());
  });

  test('by clients without a key: what was answered is there, and whatever is there has one event', async () => {
    await createThroughCrashes(() => ({}));
    const kept = await listAll(api, '/api/work-orders');
    expect(kept).toEqual(expect.arrayContaining(seen));
    expect(new Set(kept.map(({ number }) => number)).size).toBe(kept.length);
    expect((await createdSubjects()).sort()).toEqual(kept.map(({ id }) => `work-orders/${id}`).sort());
  });
});
