import { setTimeout as wait } from 'node:timers/promises';
import { rollUpDays } from '@chatterfix/shared/domain/maintenance/metrics/daily/roll-up-days.ts';
import { transitionWorkOrder } from '@chatterfix/shared/domain/maintenance/work-order/transition-work-order.ts';
import { cursorAtMs, writeCursor } from '@chatterfix/shared/platform/events/event-cursor.ts';
import { settleMs } from '@chatterfix/shared/platform/events/events-after.ts';
import { testDeps, testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import { describe, expect, test } from 'vitest';
import { meterFirestore } from '../testing/firestore-meter.ts';
import { seedOrders } from '../testing/seed-orders.ts';

/** The reads of three nights: one in which nothing happened, one after so many orders changed, and one that finds it done. */
async function readsOf(size: number, changed: number): Promise<number[]> {
  const { store } = testDeps();
  const meter = await meterFirestore(store);
  const organisation = await testOrganisation(testDeps());
  const root = (await store.firestore()).doc(`orgs/${organisation.id}`);
  // The events of the last ten seconds are always read again.
  await (await store.firestore()).recursiveDelete(root.collection('events'));
  const ids = await seedOrders(store, organisation.id, size);
  // As after the nights before, which took all of these orders in.
  const progress = { cursor: writeCursor(cursorAtMs(Date.now())), through: '2026-03-01' };
  await root.collection('rollUps').doc('daily').set(progress);
  let now = '2026-03-02T04:00:00.000Z';
  const deps = { store: { ...store, now: () => new Date(now) } };
  const night = async () => {
    await wait(2 * settleMs);
    const context = organisation.context();
    meter.take();
    await rollUpDays(deps, context);
    const { reads } = meter.take();
    expect(context.usage.reads).toBe(reads);
    return reads;
  };
  const idle = await night();
  now = '2026-03-03T04:00:00.000Z';
  for (const id of ids.slice(0, changed))
    await transitionWorkOrder(deps, organisation.context(), { id, to: 'in_progress' });
  return [idle, await night()];
}

describe('what a night reads', () => {
  test('is what changed, three for each order, and the same among 1,000 orders and among 20,000', async () => {
    const small = await readsOf(1_000, 5);
    // The organisation, how far it was, the log; then downtimes that last, and of each order event, order, and what was known.
    expect(small).toEqual([3, 4 - 1 + 5 * 3]);
    expect(await readsOf(20_000, 5)).toEqual(small);
  }, 90_000);
});
