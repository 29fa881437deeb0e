import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { type Api, create, foundOrganisation, type Item, listAll } from '../testing/organisation.ts';
import { crash } from '../testing/platform.ts';

/* One after the other in one file: what expects no error, and what kills cmms. */
let api: Api;

beforeEach(async () => {
  ({ api } = await foundOrganisation());
});

test('50 orders a second for 10 seconds are all created, and their numbers rise', async () => {
  const orders = await createSteadily({ perSecond: 50, seconds: 10 });
  expect(orders.filter(({ status }) => status !== 201)).toEqual([]);
  expect(new Set(orders.map(({ number }) => number)).size).toBe(orders.length);
  expect(orders.filter(order => orders.some(one => isOutOfOrder(one, order)))).toEqual([]);
});

test('cmms is killed while clients create orders and repeat a request under its key: each order is there once, with one event', async () => {
  const seen = await createThroughCrashes(500, () => ({ 'Idempotency-Key': randomUUID() }));
  const kept = await listAll(api, '/api/work-orders');
  expect(new Set(kept.map(({ title }) => title)).size).toBe(500);
  expect(new Set(kept.map(({ number }) => number)).size).toBe(500);
  expect(idsOf(kept)).toEqual(idsOf(seen));
  expect(await createdSubjects()).toEqual(idsOf(kept).map(id => `work-orders/${id}`));
});

test('cmms is killed while clients create orders without a key: what was answered is there, and whatever is there has one event', async () => {
  const seen = await createThroughCrashes(500, () => ({}));
  const kept = await listAll(api, '/api/work-orders');
  expect(idsOf(kept)).toEqual(expect.arrayContaining(idsOf(seen)));
  expect(new Set(kept.map(({ number }) => number)).size).toBe(kept.length);
  expect(await createdSubjects()).toEqual(idsOf(kept).map(id => `work-orders/${id}`));
});

type Sent = { sentAt: number; answeredAt: number; status: number; number: number };

/** Fewer than one instance serves at once: numbers of several instances need not rise together. */
const mostAtOnce = 60;

async function createSteadily({ perSecond, seconds }: { perSecond: number; seconds: number }) {
  const underWay = new Set<Promise<Sent>>();
  const all: Promise<Sent>[] = [];
  const begun = performance.now();
  for (let order = 0; order < perSecond * seconds; order++) {
    await wait(Math.max(1, begun + (order * 1000) / perSecond - performance.now()));
    if (underWay.size >= mostAtOnce) await Promise.race(underWay);
    const sent = send(`Order ${order}`);
    underWay.add(sent);
    all.push(sent);
    void sent.finally(() => underWay.delete(sent));
  }
  return Promise.all(all);
}

async function send(title: string): Promise<Sent> {
  const sentAt = performance.now();
  const { status, body } = await api('POST', '/api/work-orders', { body: { title } });
  return { sentAt, answeredAt: performance.now(), status, number: Number(body.number) };
}

/** Whether an order has a higher number than one that was asked for after its answer. */
function isOutOfOrder(earlier: Sent, later: Sent): boolean {
  return earlier.answeredAt < later.sentAt && earlier.number > later.number;
}

/** Has 20 clients create orders while cmms is killed after each hundred. @returns the answers */
async function createThroughCrashes(count: number, headers: () => Record<string, string>): Promise<Item[]> {
  const seen: Item[] = [];
  let next = 0;
  const client = async () => {
    for (let order = next++; order < count; order = next++) {
      if (order % 100 === 50) await crash('cmms');
      seen.push(await create(api, '/api/work-orders', { title: `Order ${order}` }, headers()));
    }
  };
  await Promise.all(Array.from({ length: 20 }, client));
  return seen;
}

function idsOf(items: Item[]): string[] {
  return items.map(({ id }) => id).sort();
}

async function createdSubjects(): Promise<unknown[]> {
  const events = await listAll(api, '/api/events');
  const created = events.filter(({ type }) => type === 'work-order.created');
  return created.map(({ subject }) => subject).sort();
}
