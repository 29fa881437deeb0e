import { describe, expect, test } from 'vitest';
import type { ChangeEvent } from '../../../../platform/events/change-event.ts';
import { downtimes } from '../../downtime/schemas.ts';
import { workOrders } from '../../work-order/schemas.ts';
import { calendarOf } from './day-in.ts';
import { planStep } from './plan-step.ts';
import { OrderState } from './stored.ts';

const facts = { calendar: calendarOf('Etc/UTC'), through: '2026-03-04', until: '2026-03-06T00:00:00.000Z' };
const nobody = { orders: [], downtimes: [], assets: [] };
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
  label: null,
  within: null,
  actor: { type: 'system', id: 's', name: 's' },
  requestId: 'r',
  recordedAt,
  version: 1,
  before: null,
  after,
});
const opened: OrderState = {
  scopes: ['organisation'],
  endedAt: null,
  recorded: {},
  stop: null,
  days: { '2026-03-01': { opened: 1, waiting: 1 } },
};
const planned = (
  events: readonly ChangeEvent[],
  item: ReturnType<typeof order> | undefined,
  before?: OrderState,
) => planStep(events, { ...nobody, orders: [{ id: 'o', item, before }] }, facts);
const stateOf = ({ states }: ReturnType<typeof planned>) => OrderState.parse(states[0]?.state);

describe('an order that was cancelled', () => {
  test('ended when it says so', () => {
    const cancelled = order({ status: 'cancelled', waitsUntil: '2026-03-04T10:00:00Z' });
    expect(stateOf(planned([], cancelled)).endedAt).toBe('2026-03-04T10:00:00.000Z');
  });

  test('ended when it was known to, where it was stored before orders said so', () => {
    const before = { ...opened, endedAt: '2026-03-02T10:00:00.000Z' };
    const renamed = event('2026-03-05T10:00:00.000Z', 'work-order.updated', { title: 'New' });
    const cancelled = order({ status: 'cancelled' });
    expect(stateOf(planned([renamed], cancelled, before)).endedAt).toBe('2026-03-02T10:00:00.000Z');
  });
});

test.each(['on_hold', 'cancelled'] as const)(
  'an order that is %s was not completed, though an import says when',
  status => {
    const given = { type: 'corrective', assetId: 'a', status, completedAt: '2026-03-02T10:00:00Z' };
    const { days, stop } = stateOf(planned([], order(given)));
    expect(JSON.stringify(days)).not.toMatch(/completed|repairs/);
    expect(stop).toBeNull();
  },
);

test('an order that was deleted adds nothing any more', () => {
  const { states, deltas } = planned([], undefined, opened);
  expect(states).toEqual([{ key: 'work-orders_o', state: undefined }]);
  expect(deltas).toEqual([
    { date: '2026-03-01', scope: 'organisation', figures: { opened: -1, waiting: -1 } },
  ]);
});

test('an order that adds what it did is left alone', () => {
  const before = stateOf(planned([], order({})));
  expect(planned([], order({ title: 'New' }), before)).toEqual({
    states: [],
    deltas: [],
    stops: [],
    movedAssets: [],
  });
});

describe('an asset stood still', () => {
  const repaired = {
    type: 'corrective',
    assetId: 'a',
    status: 'completed',
    completedAt: '2026-03-04T12:00:00Z',
  };
  const told = { assetId: 'a', from: '2026-03-01T12:00:00.000Z', to: '2026-03-04T12:00:00.000Z' };
  const downtime = (fields: object) => ({
    id: 'd',
    before: undefined,
    item: downtimes.item.parse({
      id: 'd',
      version: 1,
      createdAt: '2026-03-01T12:00:00Z',
      updatedAt: '2026-03-01T12:00:00Z',
      assetId: 'a',
      startedAt: '2026-03-03T12:00:00Z',
      reason: 'failure',
      ...fields,
    }),
  });

  test('as a completed repair tells', () => {
    expect(planned([], order(repaired)).stops).toEqual([
      { source: 'work-orders_o', before: null, after: told },
    ]);
    expect(planned([], order({ ...repaired, completedAt: null, status: 'open' })).stops).toMatchObject([
      { after: null },
    ]);
  });

  test('as was recorded, and no longer as the order tells', () => {
    const before = stateOf(planned([], order(repaired)));
    const step = planStep(
      [],
      {
        ...nobody,
        downtimes: [downtime({ workOrderId: 'o', endedAt: '2026-03-03T14:00:00Z' })],
        orders: [{ id: 'o', item: order(repaired), before }],
      },
      facts,
    );
    expect(step.stops).toEqual([
      {
        source: 'downtimes_d',
        before: null,
        after: { assetId: 'a', from: '2026-03-03T12:00:00.000Z', to: '2026-03-03T14:00:00.000Z' },
      },
      { source: 'work-orders_o', before: told, after: null },
    ]);
  });

  test('to the end of the last day that is over, while it lasts', () => {
    const { stops } = planStep([], { ...nobody, downtimes: [downtime({})] }, facts);
    expect(stops).toMatchObject([{ after: { to: facts.until } }]);
  });
});

describe('a movement of stock', () => {
  const moved = (type: string, quantity: number, balance: number) => {
    const at = '2026-03-05T10:00:00.000Z';
    const base = { id: 'm', version: 1, createdAt: at, updatedAt: at, occurredAt: at };
    const movement = { ...base, partId: 'p', siteId: 's', type, quantity, balance, cost: -300 };
    return planStep([event(at, 'stock-movement.created', movement)], nobody, facts).deltas[0]?.figures;
  };

  test.each([
    ['issue', 3, 5, { issues: 1, stockValue: -300 }],
    ['issue', 3, 0, { issues: 1, stockValue: -300, stockOuts: 1, partsWithoutStock: 1 }],
    ['receipt', 3, 3, { stockValue: -300, partsWithoutStock: -1 }],
    ['adjust', -3, 0, { stockValue: -300, stockOuts: 1, partsWithoutStock: 1 }],
    ['transfer', 3, 3, {}],
  ])('%s of %s that leaves %s', (type, quantity, balance, expected) => {
    expect(moved(type, quantity, balance)).toEqual(expected);
  });
});
