import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { settleMs } from '../../../../platform/events/events-after.ts';
import { newId, repository } from '../../../../platform/firestore/repository.ts';
import { runChange } from '../../../../platform/firestore/run-change.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../../testing/test-organisation.ts';
import { assets } from '../../asset/schemas.ts';
import { downtimes } from '../../downtime/schemas.ts';
import { moveStock } from '../../part/move-stock.ts';
import { MovementCreate, parts } from '../../part/schemas.ts';
import { sites } from '../../site/schemas.ts';
import { addLabour } from '../../work-order/add-entry.ts';
import { LabourCreate, workOrders } from '../../work-order/schemas.ts';
import { transitionWorkOrder } from '../../work-order/transition-work-order.ts';
import { listDays } from './list-days.ts';
import { listRestatements } from './list-restatements.ts';
import { rollUpDays } from './roll-up-days.ts';

const { store } = testDeps();

/** An organisation in Perth (UTC+8) whose clock a test sets. */
async function company() {
  const organisation: TestOrganisation = await testOrganisation(testDeps());
  let now = '2026-03-01T04:00:00.000Z';
  const deps = { store: { ...store, now: () => new Date(now) } };
  const context = () => organisation.context();
  const collection = async (name: string) =>
    (await (await store.firestore()).collection(`orgs/${organisation.id}/${name}`).get()).docs.map(one =>
      one.data(),
    );
  return {
    deps,
    context,
    collection,
    /** Noon in Perth. */
    async on(day: number, work?: () => Promise<unknown>) {
      now = `2026-03-${String(day).padStart(2, '0')}T04:00:00.000Z`;
      return work?.();
    },
    open: (count: number, fields: object = {}) =>
      runChange(deps.store, context(), async change =>
        Array.from({ length: count }, (_, n) =>
          change.create(workOrders, { id: newId(), number: n + 1, title: 'Fix', ...fields }),
        ).map(({ id }) => id),
      ),
    to: async (id: string, ...states: ('in_progress' | 'completed' | 'cancelled')[]) => {
      for (const state of states)
        await transitionWorkOrder(deps, context(), { id, to: state, reason: 'Why' });
    },
    async rollUp() {
      await setTimeout(2 * settleMs);
      const counted = context();
      return { ...(await rollUpDays(deps, counted)), usage: counted.usage };
    },
    range: (from: number, to: number, scope = 'organisation') => {
      const date = (day: number) => `2026-03-${String(day).padStart(2, '0')}`;
      return listDays(deps, context(), { scope, from: date(from), to: date(to) });
    },
    async days(from: number, to: number, scope = 'organisation') {
      return (await this.range(from, to, scope)).items;
    },
  };
}
type Company = Awaited<ReturnType<typeof company>>;

describe('a company that rolls its days up', () => {
  let firm: Company;
  let first: string;
  let second: string;

  beforeAll(async () => {
    firm = await company();
    await firm.on(1, async () => {
      const due = { dueAt: '2026-03-02T04:00:00Z', estimatedMinutes: 120, siteId: 'north' };
      [first = '', second = ''] = await firm.open(2, due);
    });
    await firm.on(2, async () => {
      await firm.to(first, 'in_progress');
      const labour = LabourCreate.parse({ minutes: 60, hourlyRate: 6000 });
      await addLabour(firm.deps, firm.context(), first, labour);
    });
    await firm.on(3, async () => {
      await firm.to(first, 'completed');
      await firm.rollUp();
    });
  });

  test('has what happened each day, and how things stood at its end', async () => {
    expect(await firm.days(1, 3)).toMatchObject([
      { date: '2026-03-01', opened: 2, completed: 0, waiting: 2, overdue: 0, backlogMinutes: 240 },
      {
        date: '2026-03-02',
        labourMinutes: 60,
        labourCost: 6000,
        waiting: 2,
        overdue: 2,
        backlogMinutes: 180,
      },
    ]);
  });

  test('has them by site and by type', async () => {
    expect(await firm.days(2, 3, 'site:north')).toMatchObject([
      { waiting: 2, overdue: 2, labourMinutes: 60 },
    ]);
    expect(await firm.days(1, 2, 'type:corrective')).toMatchObject([{ opened: 2 }]);
    expect(await firm.days(1, 2, 'type:project')).toMatchObject([{ opened: 0, waiting: 0 }]);
  });

  test('finds the same when it does so again', async () => {
    const before = await firm.collection('dailyFigures');
    const { restated } = await firm.rollUp();
    expect(await firm.collection('dailyFigures')).toEqual(before);
    expect(restated).toEqual([]);
  });

  test('catches up with nights that were missed', async () => {
    await firm.on(8, () => firm.rollUp());
    const days = await firm.days(3, 8);
    expect(days.map(({ waiting, overdue, completed }) => [waiting, overdue, completed])).toEqual([
      [1, 1, 1],
      [1, 1, 0],
      [1, 1, 0],
      [1, 1, 0],
      [1, 1, 0],
    ]);
  });

  test('restates the days that a late change touches, and says so', async () => {
    const order = repository(firm.deps.store, firm.context(), workOrders);
    await order.change(second, { dueAt: '2026-03-05T04:00:00.000Z' });
    await firm.on(9);
    expect(await firm.rollUp()).toMatchObject({ restated: ['2026-03-02', '2026-03-05'] });
    const restatedAt = '2026-03-09T04:00:00.000Z';
    const restated = [
      { date: '2026-03-05', night: '2026-03-08', restatedAt, figures: { overdue: 1 } },
      { date: '2026-03-02', night: '2026-03-08', restatedAt, figures: { overdue: -1 } },
    ];
    const newest = await listRestatements(firm.deps, firm.context(), { pageSize: 1 });
    const pageToken = newest.nextPageToken ?? '';
    const older = await listRestatements(firm.deps, firm.context(), { pageSize: 1, pageToken });
    expect([...newest.items, ...older.items]).toMatchObject(restated);
    expect((await firm.days(2, 6)).map(({ overdue }) => overdue)).toEqual([1, 0, 0, 1]);
  });

  test('forgets an order that is deleted', async () => {
    await repository(firm.deps.store, firm.context(), workOrders).delete(second);
    await firm.rollUp();
    expect(await firm.days(1, 2)).toMatchObject([{ opened: 1, waiting: 1 }]);
    expect((await firm.days(8, 9)).at(-1)).toMatchObject({ waiting: 0, overdue: 0, backlogMinutes: 0 });
  });
});

test('rolling up each night and once at the end come to the same', async () => {
  const live = async (one: Company, each: () => Promise<unknown>) => {
    let orders: string[] = [];
    const night = [
      async () => {
        orders = await one.open(3, { type: 'preventive', dueAt: '2026-03-03T04:00:00Z' });
      },
      () => one.to(orders[0] ?? '', 'in_progress', 'completed'),
      () => one.open(2, { reportedAt: '2026-02-20T04:00:00Z', assetId: 'pump' }),
      () => one.to(orders[1] ?? '', 'in_progress', 'completed'),
    ];
    for (const [index, work] of night.entries()) {
      await one.on(index + 1, work);
      await each();
    }
    await one.on(6, () => one.rollUp());
    return one.collection('dailyFigures');
  };
  const [nightly, late] = await Promise.all([company(), company()]);
  const figures = await live(nightly, () => nightly.rollUp());
  expect(figures.length).toBeGreaterThan(10);
  expect(await live(late, async () => {})).toEqual(figures);
});

test('two at once count nothing twice', async () => {
  const firm = await company();
  await firm.open(5);
  await firm.on(2);
  const outcomes = await Promise.allSettled([firm.rollUp(), firm.rollUp()]);
  expect(outcomes.map(({ status }) => status)).toContain('fulfilled');
  await firm.rollUp();
  expect(await firm.days(1, 2)).toMatchObject([{ opened: 5, waiting: 5 }]);
});

test('stock has its value at the end of each day, the times a part ran out, and what could not be given', async () => {
  const firm = await company();
  const fields = parts.create.parse({ name: 'Seal', code: 'S' });
  const { id } = await repository(firm.deps.store, firm.context(), parts).create(fields);
  const site = sites.create.parse({ name: 'North', code: 'N' });
  const { id: siteId } = await repository(firm.deps.store, firm.context(), sites).create(site);
  const move = (body: object) =>
    moveStock(firm.deps, firm.context(), id, MovementCreate.parse({ siteId, quantity: 4, ...body }));
  await firm.on(1, () => move({ type: 'receipt', unitCost: 250 }));
  await firm.on(2, () => move({ type: 'issue' }));
  await expect(move({ type: 'issue' })).rejects.toMatchObject({ code: 'insufficient-stock' });
  await firm.on(3, () => firm.rollUp());
  expect(await firm.days(1, 3)).toMatchObject([
    { stockValue: 1000, stockOuts: 0, partsWithoutStock: 0, stockOutRate: null },
    { stockValue: 0, stockOuts: 1, partsWithoutStock: 1, issues: 1, unfilledIssues: 1, stockOutRate: 50 },
  ]);
});

describe('a company whose assets stand still', () => {
  let firm: Company;
  let pump: string;
  let repaired: string;
  let lasting: string;
  const all = () => repository(firm.deps.store, firm.context(), downtimes);
  const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 2, day, hour - 8)).toISOString();
  const stood = async (scope?: string) => (await firm.days(1, 10, scope)).map(day => day.downtimeMinutes);

  beforeAll(async () => {
    firm = await company();
    const assetFields = assets.create.parse({ name: 'Pump', code: 'P', siteId: 'north', inServiceAt: at(1) });
    pump = (await repository(firm.deps.store, firm.context(), assets).create(assetFields)).id;
    await firm.on(2, async () => {
      [repaired = ''] = await firm.open(1, { assetId: pump });
      await firm.to(repaired, 'in_progress');
    });
    await firm.on(3, () => firm.to(repaired, 'completed'));
    const planned = { assetId: pump, startedAt: at(3, 6), endedAt: at(3, 18), reason: 'planned' };
    await all().create(downtimes.create.parse(planned));
    const broken = { assetId: pump, startedAt: at(5, 12), reason: 'failure' };
    lasting = (await all().create(downtimes.create.parse(broken))).id;
    await firm.on(7, () => firm.rollUp());
  });

  test('has what orders and downtimes tell, once where they overlap, and what lasts to the last night', async () => {
    expect(await stood()).toEqual([0, 720, 18 * 60, 0, 720, 1440]);
    expect(await stood('site:north')).toEqual(await stood());
    expect(await stood(`asset:${pump}`)).toEqual(await stood());
  });

  test('has its reliability of each day, and of all together', async () => {
    const { items, period } = await firm.range(1, 7);
    expect(items[1]).toMatchObject({ serviceHours: 24, operatingHours: 12, mtbfHours: 12, availability: 50 });
    expect(items[2]).toMatchObject({ mttrFromStopHours: 24, mttrFromRepairStartHours: 24, mtbfHours: null });
    expect(period).toMatchObject({
      from: '2026-03-01',
      to: '2026-03-07',
      assets: 1,
      serviceHours: 144,
      operatingHours: 144 - 12 - 18 - 12 - 24,
      mtbfHours: 78,
      availability: (78 / 144) * 100,
    });
  });

  test('counts what lasts in the next night, which restates nothing', async () => {
    expect(await firm.on(9, () => firm.rollUp())).toMatchObject({ restated: [] });
    expect(await stood()).toEqual([0, 720, 18 * 60, 0, 720, 1440, 1440, 1440]);
  });

  test('believes a recorded downtime more than its order', async () => {
    const recorded = { assetId: pump, startedAt: at(2, 12), endedAt: at(2, 13), reason: 'failure' };
    await all().create(downtimes.create.parse({ ...recorded, workOrderId: repaired }));
    expect(await firm.rollUp()).toMatchObject({ restated: ['2026-03-02', '2026-03-03'] });
    expect(await stood()).toEqual([0, 60, 720, 0, 720, 1440, 1440, 1440]);
  });

  test('knows when a downtime ended after all, and takes it along to another site', async () => {
    await all().change(lasting, { endedAt: at(6, 1) });
    const assetList = repository(firm.deps.store, firm.context(), assets);
    await assetList.change(pump, { siteId: 'south' });
    await firm.rollUp();
    expect(await stood()).toEqual([0, 60, 720, 0, 720, 60, 0, 0]);
    expect(await stood('site:south')).toEqual(await stood());
    expect((await firm.range(1, 9, 'site:north')).period).toMatchObject({
      downtimeMinutes: 0,
      serviceHours: 0,
    });
  });

  test('has nothing left of downtimes that are deleted', async () => {
    await all().delete(lasting);
    await firm.rollUp();
    expect(await stood()).toEqual([0, 60, 720, 0, 0, 0, 0, 0]);
  });
});

test('a standstill of years is taken in at once', async () => {
  const firm = await company();
  const fields = assets.create.parse({ name: 'Pump', code: 'P', inServiceAt: '2020-01-01T00:00:00Z' });
  const { id } = await repository(firm.deps.store, firm.context(), assets).create(fields);
  for (let year = 2020; year < 2026; year++) {
    const stop = { assetId: id, startedAt: `${year}-01-01T00:00:00Z`, endedAt: `${year}-12-31T00:00:00Z` };
    await repository(firm.deps.store, firm.context(), downtimes).create(
      downtimes.create.parse({ ...stop, reason: 'planned' }),
    );
  }
  await firm.on(2, () => firm.rollUp());
  const { period } = await listDays(firm.deps, firm.context(), {
    scope: `asset:${id}`,
    from: '2024-01-01',
    to: '2025-01-01',
  });
  expect(period).toMatchObject({ serviceHours: 366 * 24, downtimeMinutes: 365 * 24 * 60 });
});
