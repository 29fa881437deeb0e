import { describe, expect, test } from 'vitest';
import { type WorkOrder, workOrders } from './schemas.ts';

const at = (day: number) => `2026-03-0${day}T12:00:00.000Z`;
const order = (fields: object) =>
  workOrders.item.parse({
    id: 'o',
    version: 1,
    number: 1,
    title: 'Fix',
    createdAt: at(1),
    updatedAt: at(1),
    ...fields,
  });
const settled = (fields: object, before?: WorkOrder): WorkOrder => {
  const item = order(fields);
  return { ...item, ...workOrders.derive?.(item, before) };
};

describe('an order waits', () => {
  test('without end while it is open', () => {
    expect(settled({}).waitsUntil).toBe('9999-12-31T23:59:59.999Z');
  });

  test('until it is completed, though it is closed later', () => {
    const closed = { status: 'closed', completedAt: at(3), updatedAt: at(5) };
    expect(settled(closed, settled({ ...closed, status: 'completed' })).waitsUntil).toBe(at(3));
  });

  test('until it is cancelled, whatever changes afterwards', () => {
    const cancelled = settled({ status: 'cancelled', updatedAt: at(3) }, settled({}));
    expect(cancelled.waitsUntil).toBe(at(3));
    const renamed = settled({ ...cancelled, title: 'New', updatedAt: at(4) }, cancelled);
    expect(renamed.waitsUntil).toBe(at(3));
    const open = settled({ ...renamed, status: 'open', updatedAt: at(5) }, renamed);
    expect(settled({ ...open, status: 'cancelled', updatedAt: at(6) }, open).waitsUntil).toBe(at(6));
  });

  test('until its last change, where it was stored before it said so', () => {
    const stored = order({ status: 'cancelled', updatedAt: at(2) });
    expect(settled({ ...stored, title: 'New', updatedAt: at(4) }, stored).waitsUntil).toBe(at(2));
  });
});

test('an order is late from its due date on, or from its opening when it came in late', () => {
  expect(settled({ dueAt: at(4) }).lateFrom).toBe(at(4));
  expect(settled({ dueAt: at(4), reportedAt: at(6) }).lateFrom).toBe(at(6));
  expect(settled({}).lateFrom).toBeNull();
});

describe('a preventive order is judged a day after its due date', () => {
  test.each([
    ['on time', { status: 'completed', completedAt: at(5) }, { pmOnTimeAt: at(5), pmLateAt: null }],
    [
      'late',
      { status: 'completed', completedAt: '2026-03-05T12:00:00.001Z' },
      { pmOnTimeAt: null, pmLateAt: at(5) },
    ],
    ['late while it is not done', {}, { pmOnTimeAt: null, pmLateAt: at(5) }],
    [
      'late while it is open, though an import says when it was done',
      { completedAt: at(4) },
      { pmOnTimeAt: null, pmLateAt: at(5) },
    ],
    ['as neither when it was cancelled', { status: 'cancelled' }, { pmOnTimeAt: null, pmLateAt: null }],
    ['as neither without a due date', { dueAt: null }, { pmOnTimeAt: null, pmLateAt: null }],
  ])('%s', (_, fields, judged) => {
    expect(settled({ type: 'preventive', dueAt: at(4), ...fields })).toMatchObject(judged);
  });

  test('and no other type is', () => {
    expect(settled({ type: 'project', dueAt: at(4) })).toMatchObject({ pmOnTimeAt: null, pmLateAt: null });
  });
});
