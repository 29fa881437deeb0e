import { describe, expect, test } from 'vitest';
import { type WorkOrder, workOrders } from '../../work-order/schemas.ts';
import { contributionOf } from './contribution.ts';
import { dayIn } from './day-in.ts';

const on = (day: number, hour = 12): string => new Date(Date.UTC(2026, 2, day, hour)).toISOString();
const date = (day: number): string => on(day).slice(0, 10);

/** An order opened on the first at noon. */
function order(fields: Partial<WorkOrder>): WorkOrder {
  const times = { createdAt: on(1), updatedAt: on(1) };
  return workOrders.item.parse({
    id: 'o',
    version: 1,
    number: 1,
    title: 'Fix',
    type: 'project',
    ...times,
    ...fields,
  });
}
const labour = (day: number, minutes: number) => ({
  id: `${day}`,
  at: on(day),
  by: 'A',
  minutes,
  hourlyRate: 60,
  cost: minutes,
  personId: null,
  category: null,
  note: null,
});
const days = (fields: Partial<WorkOrder>, endedAt: string | null = null) =>
  contributionOf(order(fields), { endedAt, stops: [], day: dayIn('Etc/UTC') }).days;

describe('an order counts', () => {
  test('as opened, and waits from then on', () => {
    expect(days({})).toEqual({ [date(1)]: { opened: 1, waiting: 1 } });
  });

  test('as opened when it was reported, where that was not here', () => {
    expect(Object.keys(days({ reportedAt: on(-20) }))).toEqual([date(-20)]);
  });

  test('as completed, and waits no longer', () => {
    expect(days({ status: 'closed', completedAt: on(4) }, on(4))).toMatchObject({
      [date(4)]: { completed: 1, waiting: -1 },
    });
  });

  test('neither as completed nor as waiting when it was cancelled', () => {
    expect(days({ status: 'cancelled' }, on(4))[date(4)]).toEqual({ waiting: -1 });
  });

  test('as overdue from its due day until it ends', () => {
    const { [date(3)]: due, [date(6)]: end } = days(
      { dueAt: on(3), status: 'completed', completedAt: on(6) },
      on(6),
    );
    expect(due).toEqual({ overdue: 1 });
    expect(end).toEqual({ completed: 1, waiting: -1, overdue: -1 });
  });

  test.each([2, 3])('never as overdue when it ends by the day it is due: on %s', day => {
    const all = days({ dueAt: on(3), status: 'completed', completedAt: on(day) }, on(day));
    expect(JSON.stringify(all)).not.toContain('overdue');
  });

  test('as overdue only from when it was opened', () => {
    expect(days({ dueAt: on(-5) })[date(1)]).toMatchObject({ overdue: 1 });
  });

  test('with time and money on the days they were booked', () => {
    const cost = {
      id: 'c',
      at: on(3),
      by: 'A',
      amount: 500,
      category: 'parts',
      note: null,
      movementId: null,
    };
    expect(days({ labour: [labour(2, 30), labour(2, 15), labour(3, 60)], costs: [cost] })).toMatchObject({
      [date(2)]: { labourMinutes: 45, labourCost: 45, plannedLabourMinutes: 45 },
      [date(3)]: { labourMinutes: 60, labourCost: 60, otherCost: 500 },
    });
  });

  test('with time that is not planned when it answers a failure', () => {
    const [, worked] = Object.values(days({ type: 'corrective', labour: [labour(2, 30)] }));
    expect(worked).toEqual({ labourMinutes: 30, labourCost: 30 });
  });

  test('in the backlog with what is left of its estimate', () => {
    const fields = { estimatedMinutes: 100, labour: [labour(2, 30), labour(3, 20)], completedAt: on(5) };
    const all = days({ ...fields, status: 'completed' }, on(5));
    const changes = Object.entries(all).map(([day, { backlogMinutes }]) => [day, backlogMinutes]);
    expect(Object.fromEntries(changes)).toEqual({
      [date(1)]: 100,
      [date(2)]: -30,
      [date(3)]: -20,
      [date(5)]: -50,
    });
  });

  test('in the backlog with never less than nothing', () => {
    const changes = Object.values(days({ estimatedMinutes: 40, labour: [labour(2, 30), labour(3, 20)] }));
    expect(changes.map(({ backlogMinutes }) => backlogMinutes)).toEqual([40, -30, -10]);
  });

  test('as a failure when reported, and as a repair when it is done', () => {
    const done = { status: 'completed', startedAt: on(2), completedAt: on(2, 15) } as const;
    const all = days({ type: 'corrective', ...done }, on(2, 15));
    expect(all[date(1)]).toMatchObject({ failures: 1 });
    expect(all[date(2)]).toMatchObject({
      repairs: 1,
      minutesFromStop: 27 * 60,
      startedRepairs: 1,
      minutesFromRepairStart: 180,
    });
  });

  test('as a repair since the asset stopped, where that was recorded', () => {
    const fields = { type: 'emergency', status: 'completed', completedAt: on(2, 15), assetId: 'a' } as const;
    const facts = { endedAt: on(2, 15), stops: [on(2, 10), on(2, 9)], day: dayIn('Etc/UTC') };
    const { [date(1)]: opened, [date(2)]: done } = contributionOf(order(fields), facts).days;
    expect(opened).toMatchObject({ failures: 1, assetFailures: 1 });
    expect(done).toEqual({ completed: 1, waiting: -1, repairs: 1, minutesFromStop: 360 });
  });

  test('not as a failure when it was cancelled', () => {
    expect(JSON.stringify(days({ type: 'corrective', status: 'cancelled' }, on(2)))).not.toContain(
      'failures',
    );
  });

  test.each([
    [11, 1],
    [12, undefined],
  ])('as a PM due once its time is over: done on %s', (day, pmOnTime) => {
    const fields = { type: 'preventive', dueAt: on(10), status: 'completed', completedAt: on(day) } as const;
    expect(days(fields, on(day))[date(11)]).toMatchObject({ pmDue: 1, ...(pmOnTime && { pmOnTime }) });
    expect(days(fields, on(day))[date(11)]?.pmOnTime).toBe(pmOnTime);
  });
});

test('an order belongs to the organisation, its site, its asset and its type', () => {
  const { scopes } = contributionOf(order({ siteId: 's', assetId: 'a' }), {
    endedAt: null,
    stops: [],
    day: dayIn('Etc/UTC'),
  });
  expect(scopes).toEqual(['organisation', 'type:project', 'site:s', 'asset:a']);
});
