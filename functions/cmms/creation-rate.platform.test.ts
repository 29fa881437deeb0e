import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { foundOrganisation } from '../testing/organisation.ts';

const perSecond = 50;
const seconds = 10;
/** Fewer than one instance serves at once: numbers of several instances need not rise together. */
const mostAtOnce = 60;

type Sent = { sentAt: number; answeredAt: number; status: number; number: number };

test('50 orders a second for 10 seconds are all created, and their numbers rise', async () => {
  const { api } = await foundOrganisation();
  const underWay = new Set<Promise<Sent>>();
  const all: Promise<Sent>[] = [];
  const send = async (title: string): Promise<Sent> => {
    const sentAt = performance.now();
    const { status, body } = await api('POST', '/api/work-orders', { body: { title } });
    return { sentAt, answeredAt: performance.now(), status, number: Number(body.number) };
  };
  const begun = performance.now();
  for (let order = 0; order < perSecond * seconds; order++) {
    await wait(Math.max(1, begun + (order * 1000) / perSecond - performance.now()));
    if (underWay.size >= mostAtOnce) await Promise.race(underWay);
    const sent = send(`Order ${order}`);
    underWay.add(sent);
    all.push(sent);
    void sent.finally(() => underWay.delete(sent));
  }
  const orders = await Promise.all(all);

  expect(orders.filter(({ status }) => status !== 201)).toEqual([]);
  expect(new Set(orders.map(({ number }) => number)).size).toBe(orders.length);
  expect(orders.filter(order => orders.some(one => isOutOfOrder(one, order)))).toEqual([]);
});

/** Whether an order has a higher number than one that was asked for after its answer. */
function isOutOfOrder(earlier: Sent, later: Sent): boolean {
  return earlier.answeredAt < later.sentAt && earlier.number > later.number;
}
