import { describe, expect, test } from 'vitest';
import { listEvents } from '../../../platform/events/event-log.ts';
import { newId, repository } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { type WorkOrder, workOrders } from './schemas.ts';
import { sweepOverdue } from './sweep-overdue.ts';

const { store } = testDeps();
// Long ago, where the orders of other tests are not due yet.
const at = (hour: number) => `1901-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
const storeAt = (hour: number) => ({ ...store, now: () => new Date(at(hour)) });

async function orderWith(fields: Partial<WorkOrder>) {
  const organisation = await testOrganisation(testDeps());
  const id = newId();
  await runChange(storeAt(1), organisation.context(), async change =>
    change.create(workOrders, { id, number: 1, title: 'Fix', ...fields }),
  );
  const orders = repository(storeAt(1), organisation.context(), workOrders);
  return {
    get: () => orders.get(id),
    change: (fields: Partial<WorkOrder>) => orders.change(id, fields),
    events: () => listEvents(store, organisation.context(), { subject: `work-orders/${id}`, pageSize: 20 }),
    async said() {
      const found = await listEvents(store, organisation.context(), {
        subject: `work-orders/${id}`,
        pageSize: 20,
      });
      return found.items.filter(({ type }) => type === 'work-order.became-overdue').map(({ after }) => after);
    },
  };
}

test('an open order says once that it is overdue', async () => {
  const order = await orderWith({ dueAt: at(3) });
  await sweepOverdue(storeAt(3));
  expect(await order.said()).toEqual([]);
  await Promise.all([sweepOverdue(storeAt(4)), sweepOverdue(storeAt(4))]);
  await sweepOverdue(storeAt(5));
  expect(await order.said()).toEqual([{ overdueSince: at(3) }]);
  expect(await order.get()).toMatchObject({ overdueSince: at(3), version: 2 });
});

test('an order that is put off is not overdue, and says it again when its new date has passed', async () => {
  const order = await orderWith({ dueAt: at(3) });
  await sweepOverdue(storeAt(4));
  expect(await order.change({ dueAt: at(6) })).toMatchObject({ overdueSince: null });
  await sweepOverdue(storeAt(5));
  expect(await order.said()).toHaveLength(1);
  await sweepOverdue(storeAt(7));
  expect(await order.said()).toEqual([{ overdueSince: at(6) }, { overdueSince: at(3) }]);
});

test('another change does not make it say so again', async () => {
  const order = await orderWith({ dueAt: at(3) });
  await sweepOverdue(storeAt(4));
  await order.change({ title: 'New' });
  await sweepOverdue(storeAt(5));
  expect(await order.said()).toHaveLength(1);
});

test('what the sweep looks for is said to nobody', async () => {
  const order = await orderWith({ dueAt: at(3) });
  expect(JSON.stringify(await order.events())).not.toContain('unnoticedDueAt');
});

describe('an order that says nothing', () => {
  test.each(['completed', 'closed', 'cancelled'] as const)('is %s', async status => {
    const order = await orderWith({ dueAt: at(3), status });
    await sweepOverdue(storeAt(4));
    expect(await order.said()).toEqual([]);
  });

  test('has no due date', async () => {
    const order = await orderWith({});
    await sweepOverdue(storeAt(4));
    expect(await order.said()).toEqual([]);
  });
});
