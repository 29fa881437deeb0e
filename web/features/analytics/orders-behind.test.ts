import { describe, expect, test } from 'vitest';
import {
  bookedOrders,
  openedOrders,
  overdueOrders,
  pmLateOrders,
  pmOrders,
  repairedOrders,
  waitingOrders,
} from './orders-behind.ts';

const span = { from: '2026-03-11T16:00:00.000Z', to: '2026-03-12T16:00:00.000Z' };

test('orders that were opened are listed by their opening, in the part that is shown', () => {
  expect(openedOrders({ site: 's1', days: '90' }, span)?.search).toEqual({
    site: 's1',
    sort: '-openedAt',
    ...span,
  });
});

test('orders that were overdue or waited are listed by how they stood at the end', () => {
  expect(overdueOrders({}, span)?.search).toEqual({ by: 'overdue', to: span.to });
  expect(waitingOrders({ type: 'project' }, span)?.search).toEqual({
    type: 'project',
    by: 'waiting',
    to: span.to,
  });
});

test('what was booked is listed by when it was', () => {
  expect(bookedOrders({ asset: 'a1' }, span)?.search).toEqual({ asset: 'a1', by: 'booked', ...span });
});

describe('of a type of order there are', () => {
  test('PM orders if it is preventive', () => {
    expect(pmOrders({ type: 'project' }, span)).toBeNull();
    expect(pmLateOrders({ type: 'preventive' }, span)?.search).toMatchObject({ by: 'pmLate', ...span });
  });

  test('repairs if it tells of failures', () => {
    expect(repairedOrders({ type: 'project' }, span)).toBeNull();
    expect(repairedOrders({ type: 'emergency' }, span)?.search).toMatchObject({ type: 'emergency' });
    expect(repairedOrders({}, span)?.search).toMatchObject({
      type: 'corrective,emergency',
      status: 'completed,closed',
    });
  });
});

test('a list that shows more than the figure counted says so', () => {
  expect(waitingOrders({}, span)?.shows).toMatch(/without an estimate too/);
  expect(openedOrders({}, span)?.shows).toBeUndefined();
});
