import { describe, expect, test } from 'vitest';
import type { ChangeEvent } from '../../../../platform/events/change-event.ts';
import { workOrders } from '../../work-order/schemas.ts';
import { type Contribution, nothing } from './contribution.ts';
import { dayIn } from './day-in.ts';
import { planStep } from './plan-step.ts';

const facts = { day: dayIn('Etc/UTC'), night: '2026-03-05', through: '2026-03-04' };
const order = (fields: object) =>
  workOrders.item.parse({
    id: 'o',
    version: 1,
    number: 1,
    title: 'Fix',
    type: 'project',
    createdAt: '2026-03-01T12:00:00Z',
    updatedAt: '2026-03-05T12:00:00Z',
    ...fields,
  });
const event = (recordedAt: string, type: string, after: ChangeEvent['after']): ChangeEvent => ({
  id: recordedAt,
  type,
  subject: type.startsWith('work-order') ? 'work-orders/o' : 'stock-movements/m',
  actor: { type: 'system', id: 's', name: 's' },
  requestId: 'r',
  recordedAt,
  version: 1,
  before: null,
  after,
});
const transition = (recordedAt: string, status: string) =>
  event(recordedAt, 'work-order.transitioned', { status });
const opened: Contribution = {
  scopes: ['organisation'],
  endedAt: null,
  days: { '2026-03-01': { opened: 1, waiting: 1 } },
};

describe('an order that was cancelled', () => {
  const cancelled = { id: 'o', order: order({ status: 'cancelled' }), before: nothing };

  test('ended when its event says so', () => {
    const events = [
      transition('2026-03-02T10:00:00.000Z', 'cancelled'),
      transition('2026-03-03T10:00:00.000Z', 'open'),
      transition('2026-03-04T10:00:00.000Z', 'cancelled'),
    ];
    expect(planStep(events, [cancelled], facts).contributions[0]?.after.endedAt).toBe(
      '2026-03-04T10:00:00.000Z',
    );
  });

  test('ended when it did, though it is changed again later', () => {
    const known = { ...cancelled, before: { ...opened, endedAt: '2026-03-02T10:00:00.000Z' } };
    const renamed = event('2026-03-05T10:00:00.000Z', 'work-order.updated', { title: 'New' });
    expect(planStep([renamed], [known], facts).contributions[0]?.after.endedAt).toBe(
      '2026-03-02T10:00:00.000Z',
    );
  });
});

test('an order that was deleted adds nothing any more', () => {
  const { contributions, deltas } = planStep([], [{ id: 'o', order: undefined, before: opened }], facts);
  expect(contributions).toEqual([{ id: 'o', after: nothing }]);
  expect(deltas).toEqual([
    { date: '2026-03-01', scope: 'organisation', figures: { opened: -1, waiting: -1 } },
  ]);
});

test('an order that adds what it did is left alone', () => {
  const { after } =
    planStep([], [{ id: 'o', order: order({}), before: nothing }], facts).contributions[0] ?? {};
  const again = planStep([], [{ id: 'o', order: order({ title: 'New' }), before: after ?? nothing }], facts);
  expect(again).toEqual({ contributions: [], deltas: [], restated: [] });
});

test('what changes a day that was closed is a restatement, in the organisation alone', () => {
  const late = { id: 'o', order: order({ siteId: 's', dueAt: '2026-03-05T00:00:00Z' }), before: nothing };
  expect(planStep([], [late], facts).restated).toEqual([
    { date: '2026-03-01', scope: 'organisation', figures: { opened: 1, waiting: 1 } },
  ]);
  expect(planStep([], [late], { ...facts, through: null }).restated).toEqual([]);
});

describe('a movement of stock', () => {
  const moved = (type: string, quantity: number, balance: number) => {
    const at = '2026-03-05T10:00:00.000Z';
    const base = { id: 'm', version: 1, createdAt: at, updatedAt: at, occurredAt: at };
    const movement = { ...base, partId: 'p', siteId: 's', type, quantity, balance, cost: -300 };
    return planStep([event(at, 'stock-movement.created', movement)], [], facts).deltas[0]?.figures;
  };

  test.each([
    ['issue', 3, 5, { issues: 1, stockValue: -300 }],
    ['issue', 3, 0, { issues: 1, stockValue: -300, stockOuts: 1, partsWithoutStock: 1 }],
    ['receipt', 3, 3, { stockValue: -300, partsWithoutStock: -1 }],
    ['adjust', -3, 0, { stockValue: -300, stockOuts: 1, partsWithoutStock: 1 }],
    ['transfer', 3, 3, undefined],
  ])('%s of %s that leaves %s', (type, quantity, balance, expected) => {
    expect(moved(type, quantity, balance)).toEqual(expected);
  });
});
