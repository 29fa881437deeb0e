import { expect, test } from 'vitest';
import { completedOrders, openedOrders, overdueOrders, pmOrders } from './orders-behind.ts';

const span = { from: '2026-03-11T16:00:00.000Z', to: '2026-03-12T16:00:00.000Z' };

test('orders that came in are listed by their creation, in the part that is shown', () => {
  expect(openedOrders({ site: 's1', days: '90' }, span)?.search).toEqual({
    site: 's1',
    sort: '-createdAt',
    ...span,
  });
});

test('orders that were overdue at the end of a day are those due before it', () => {
  const search = overdueOrders({}, span)?.search;
  expect(search).toMatchObject({ sort: 'dueAt', to: span.to, status: 'open,scheduled,in_progress,on_hold' });
  expect(search).not.toHaveProperty('from');
});

test('PM orders whose time was over are those due a day before', () => {
  expect(pmOrders({ asset: 'a1' }, span)?.search).toMatchObject({
    asset: 'a1',
    type: 'preventive',
    from: '2026-03-10T16:00:00.000Z',
    to: '2026-03-11T16:00:00.000Z',
  });
});

test('no other type of order has PM orders behind it', () => {
  expect(pmOrders({ type: 'project' }, span)).toBeNull();
  expect(pmOrders({ type: 'preventive' }, span)).not.toBeNull();
});

test('a list that shows more than the figure counted says so', () => {
  expect(completedOrders({}, span)?.shows).toMatch(/of any time/);
});
