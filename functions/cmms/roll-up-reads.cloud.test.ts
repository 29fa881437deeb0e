import { setTimeout as wait } from 'node:timers/promises';
import { startFirestore } from '@chatterfix/emulator/official/firestore.ts';
import { stoppedAtEnd } from '@chatterfix/emulator/testing/stopped-at-end.ts';
import { rollUpDays } from '@chatterfix/shared/domain/maintenance/metrics/daily/roll-up-days.ts';
import { transitionWorkOrder } from '@chatterfix/shared/domain/maintenance/work-order/transition-work-order.ts';
import { Unavailable } from '@chatterfix/shared/platform/errors/errors.ts';
import { cursorAtMs, writeCursor } from '@chatterfix/shared/platform/events/event-cursor.ts';
import { settleMs } from '@chatterfix/shared/platform/events/events-after.ts';
import { testDeps, testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import { describe, expect, test, vi } from 'vitest';
import { meterFirestore } from '../testing/firestore-meter.ts';
import { seedOrders } from '../testing/seed-orders.ts';

/** An emulator of one's own: among so many documents each query of other tests would take longer. */
async function ownFirestore(): Promise<void> {
  const { store, config } = testDeps();
  const { address } = stoppedAtEnd(
    await startFirestore({ host: '127.0.0.1', port: 0, project: config.project }),
  );
  vi.stubEnv('FIRESTORE_EMULATOR_HOST', address);
  // What it does first takes it several times as long, and a transaction has nine seconds.
  await seedOrders(store, 'warm-up', 1_000);
}

/** An organisation with so many orders, as after nights that took all of them in, and a clock that a test sets. */
async function company(size: number) {
  const base = testDeps();
  const meter = await meterFirestore(base.store);
  const organisation = await testOrganisation(base);
  const root = (await base.store.firestore()).doc(`orgs/${organisation.id}`);
  // The events of the last ten seconds are always read again.
  await root.firestore.recursiveDelete(root.collection('events'));
  const ids = await seedOrders(base.store, organisation.id, size);
  const progress = { cursor: writeCursor(cursorAtMs(Date.now())), through: '2026-03-01' };
  await root.collection('rollUps').doc('daily').set(progress);
  let now = '2026-03-02T04:00:00.000Z';
  const deps = { store: { ...base.store, now: () => new Date(now) } };
  const newest = root.collection('events').orderBy('recordedAt', 'desc').limit(1);

  /** A night's reads; like Pub/Sub it asks again where the emulator, which looks at the whole log, takes too long. */
  const night = async (): Promise<number> => {
    await wait(2 * settleMs);
    await newest.get();
    const context = organisation.context();
    meter.take();
    try {
      await rollUpDays(deps, context);
    } catch (error) {
      if (error instanceof Unavailable) return night();
      throw error;
    }
    const { reads } = meter.take();
    expect(context.usage.reads).toBe(reads);
    return reads;
  };
  const change = async (count: number) => {
    now = '2026-03-03T04:00:00.000Z';
    for (const id of ids.slice(0, count))
      await transitionWorkOrder(deps, organisation.context(), { id, to: 'in_progress' });
  };
  return { night, change };
}

/** The reads of two nights: one before which nothing happened, and one before which so many orders changed. */
async function readsOf(size: number, changed: number): Promise<number[]> {
  const { night, change } = await company(size);
  const idle = await night();
  await change(changed);
  return [idle, await night()];
}

describe('what a night reads', () => {
  test('is what changed, three for each order, and the same among 1,000 orders and among 100,000', async () => {
    await ownFirestore();
    const small = await readsOf(1_000, 5);
    // The organisation, how far it was, the log; then downtimes that last, and of each order event, order, and what was known.
    expect(small).toEqual([3, 4 - 1 + 5 * 3]);
    expect(await readsOf(100_000, 5)).toEqual(small);
  }, 240_000);
});
