import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { maintenanceFamily } from '../../domain/maintenance/family.ts';
import { type WorkOrder, workOrders } from '../../domain/maintenance/work-order/schemas.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../testing/test-organisation.ts';
import type { Context } from '../context/context.ts';
import { line } from '../resource/fields.ts';
import { defineResource } from '../resource/resource.ts';
import { type ListRequest, listItems, type Page } from './list.ts';
import { newId, repository } from './repository.ts';
import { runChange } from './run-change.ts';
import { sortName, sortOrders } from './sort-orders.ts';

const { store } = testDeps();
let organisation: TestOrganisation;
let context: Context;
let everything: WorkOrder[];
let numbers = 0;

/** Makes orders that differ in every way one may ask for, several with the same value of each. */
function makeOrders(count: number, of = organisation): Promise<WorkOrder[]> {
  const types = ['corrective', 'preventive', 'inspection'];
  const titles = [
    'Hydraulic hose leaking',
    'Bucket teeth worn',
    'Hydraulic pump noisy',
    'Cab window cracked',
  ];
  return runChange(store, of.context(), async change =>
    Array.from({ length: count }, () => {
      const number = ++numbers;
      const dueAt = number % 3 === 0 ? null : `2026-0${1 + (number % 5)}-01T00:00:00.000Z`;
      return change.create(workOrders, {
        id: newId(),
        number,
        title: titles[number % titles.length],
        type: types[number % types.length],
        priority: number % 2 ? 'high' : 'low',
        assetId: number % 4 === 0 ? 'a' : null,
        assigneeIds: [`p${number % 2}`, `p${number % 4}`],
        dueAt,
      });
    }),
  );
}

beforeAll(async () => {
  organisation = await testOrganisation(testDeps());
  everything = [...(await makeOrders(14)), ...(await makeOrders(14))];
});

beforeEach(() => {
  context = organisation.context();
});

const list = (request: Partial<ListRequest> = {}, given = context) =>
  listItems(store, given, workOrders, { pageSize: 200, ...request });

/** All pages of a list; something may happen between them. */
async function pages(
  request: Partial<ListRequest>,
  between = async () => {},
  given = context,
): Promise<Page<WorkOrder>[]> {
  const found: Page<WorkOrder>[] = [];
  for (let pageToken: string | null | undefined; pageToken !== null; ) {
    const page: Page<WorkOrder> = await list({ ...request, pageToken }, given);
    found.push(page);
    pageToken = page.nextPageToken;
    await between();
  }
  return found;
}

const ids = (orders: readonly WorkOrder[]) => orders.map(({ id }) => id).sort();

describe('a list', () => {
  test('is in pages, each item on one of them, the newest first', async () => {
    const found = await pages({ pageSize: 5 });
    expect(found.map(({ items }) => items.length)).toEqual([5, 5, 5, 5, 5, 3]);
    const items = found.flatMap(page => page.items);
    expect(ids(items)).toEqual(ids(everything));
    expect(items.map(({ createdAt }) => createdAt)).toEqual(
      items
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
  });

  test('costs as many reads as it has items', async () => {
    await list({ pageSize: 7 });
    expect(context.usage).toEqual({ reads: 7, writes: 0 });
  });

  test('without any costs one', async () => {
    expect(await list({ filters: { siteId: ['nowhere'] } })).toEqual({ items: [], nextPageToken: null });
    expect(context.usage).toEqual({ reads: 1, writes: 0 });
  });

  test('can say how many there are, for one read more', async () => {
    expect(await list({ pageSize: 2, total: true })).toMatchObject({ total: 28 });
    expect(context.usage.reads).toBe(3);
    expect(await list({ pageSize: 2, total: true, filters: { priority: ['low'] } })).toMatchObject({
      total: 14,
    });
  });
});

describe.each(sortOrders(workOrders).map(sortName))('sorted by %s', sort => {
  const field = sort.replace('-', '') as keyof WorkOrder;

  test('the pages are in order', async () => {
    const values = (await pages({ pageSize: 4, sort })).flatMap(({ items }) =>
      items.map(item => item[field]),
    );
    // Firestore puts null before everything else.
    const ascending = values.toSorted((one, other) => compare(one ?? '', other ?? ''));
    expect(values).toHaveLength(everything.length);
    expect(values).toEqual(sort.startsWith('-') ? ascending.reverse() : ascending);
  });

  test('no item is missed or comes twice while others are added', async () => {
    const busy = await testOrganisation(testDeps());
    const before = await makeOrders(12, busy);
    const found = await pages(
      { pageSize: 3, sort },
      async () => void (await makeOrders(1, busy)),
      busy.context(),
    );
    const seen = found.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter(({ id }) => !seen.includes(id))).toEqual([]);
  });
});

describe('a filter', () => {
  test.each<[string, NonNullable<ListRequest['filters']>, (order: WorkOrder) => boolean]>([
    ['one value', { priority: ['high'] }, ({ priority }) => priority === 'high'],
    ['several values', { type: ['preventive', 'inspection'] }, ({ type }) => type !== 'corrective'],
    ['a member of a list', { assigneeIds: ['p3'] }, ({ assigneeIds }) => assigneeIds.includes('p3')],
    ['no value', { assetId: [null] }, ({ assetId }) => assetId === null],
    [
      'one of several members of a list',
      { assigneeIds: ['p2', 'p3'] },
      ({ assigneeIds }) => assigneeIds.includes('p2') || assigneeIds.includes('p3'),
    ],
    [
      'several fields',
      { priority: ['low'], type: ['corrective', 'preventive'], status: ['open', 'closed'] },
      ({ priority, type }) => priority === 'low' && type !== 'inspection',
    ],
  ])('for %s finds those that have it', async (_, filters, fits) => {
    const found = (await pages({ pageSize: 3, filters })).flatMap(({ items }) => items);
    expect(ids(found)).toEqual(ids(everything.filter(fits)));
  });

  test('holds with every sort', async () => {
    for (const sort of sortOrders(workOrders).map(sortName)) {
      const { items } = await list({ sort, filters: { priority: ['high'], type: ['preventive'] } });
      const fitting = everything.filter(({ priority, type }) => priority === 'high' && type === 'preventive');
      expect(ids(items)).toEqual(ids(fitting));
    }
  });

  test('may have as many alternatives as the database takes, and no more', async () => {
    const six = ['a', 'b', 'c', 'd', 'e', 'f'];
    await expect(list({ filters: { siteId: six, assetId: six.slice(1) } })).resolves.toMatchObject({
      items: [],
    });
    await expect(list({ filters: { siteId: six, assetId: six } })).rejects.toMatchObject({ status: 400 });
  });
});

test('from and to bound the field sorted by, from with it and to without', async () => {
  const { items } = await list({ sort: 'number', from: 5, to: 9 });
  expect(items.map(({ number }) => number)).toEqual([5, 6, 7, 8]);
  const due = await list({ sort: 'dueAt', from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' });
  expect(new Set(due.items.map(({ dueAt }) => dueAt))).toEqual(new Set(['2026-03-01T00:00:00.000Z']));
});

describe('a search', () => {
  const titled = (...parts: string[]) =>
    everything.filter(({ title }) => parts.every(part => title.toLowerCase().includes(part)));

  test.each([
    ['the beginning of a word', 'hydr', ['hydr']],
    ['a whole word, in capitals', 'BUCKET', ['bucket']],
    ['several words in any order', 'leak hydraulic', ['hydraulic', 'leak']],
    ['the same word twice', 'bucket bucket', ['bucket']],
  ])('finds by %s', async (_, search, parts) => {
    const found = (await pages({ pageSize: 3, search })).flatMap(({ items }) => items);
    expect(found.length).toBeGreaterThan(0);
    expect(ids(found)).toEqual(ids(titled(...parts)));
  });

  test('finds a number', async () => {
    expect((await list({ search: '17' })).items.map(({ number }) => number)).toEqual([17]);
  });

  test('finds nothing where one of its words is not', async () => {
    expect((await list({ search: 'hydraulic window' })).items).toEqual([]);
  });

  test('holds beside filters, of a list too', async () => {
    const { items } = await list({ search: 'hydr', filters: { priority: ['low'], assigneeIds: ['p0'] } });
    const fits = ({ assigneeIds, priority }: WorkOrder) => assigneeIds.includes('p0') && priority === 'low';
    expect(ids(items)).toEqual(ids(titled('hydr').filter(fits)));
  });

  test('of one word costs what it finds; of several it is not counted', async () => {
    const { items } = await list({ search: 'bucket' });
    expect(context.usage.reads).toBe(items.length);
    expect(await list({ search: 'bucket', total: true })).toMatchObject({ total: items.length });
    expect((await list({ search: 'bucket teeth', total: true })).total).toBeUndefined();
  });
});

describe('a page token', () => {
  test('is good for the list it is of, and for no other', async () => {
    const { nextPageToken } = await list({ pageSize: 5, filters: { priority: ['low'] } });
    const pageToken = String(nextPageToken);
    await expect(list({ pageSize: 5, filters: { priority: ['low'] }, pageToken })).resolves.toBeDefined();
    for (const other of [
      {},
      { filters: { priority: ['high'] } },
      { filters: { priority: ['low'] }, sort: 'number' },
    ])
      await expect(list({ pageSize: 5, ...other, pageToken })).rejects.toMatchObject({ status: 400 });
  });

  test('of one organisation shows nothing of it in another', async () => {
    const { nextPageToken } = await list({ pageSize: 5 });
    const other = { ...context, organisationId: 'another' };
    expect((await list({ pageToken: String(nextPageToken) }, other)).items).toEqual([]);
  });
});

test('a query without its index fails, as it would in production', async () => {
  const crates = defineResource({
    noun: 'crate',
    path: 'crates',
    collection: 'crates',
    fields: { name: line(60), colour: line(60) },
    filters: ['colour'],
  });
  const filtered = repository(store, context, crates, maintenanceFamily).list({
    pageSize: 5,
    filters: { colour: ['red'] },
  });
  await expect(filtered).rejects.toThrow(/firestore.indexes.json has no index .*"crates".*colour.*createdAt/);
});

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : Number(one !== other);
}

describe('moments and spans', () => {
  const day = (number: number) => `2026-04-${String(number).padStart(2, '0')}T12:00:00.000Z`;
  const words = ['pump', 'pipe', 'valve'];
  let worked: WorkOrder[];
  let given: Context;

  beforeAll(async () => {
    const firm = await testOrganisation(testDeps());
    given = firm.context();
    worked = await runChange(store, given, async change =>
      Array.from({ length: 24 }, (_, n) => change.create(workOrders, { id: newId(), ...workedOn(n) })),
    );
  });

  /** Orders that differ in when they were opened, due, worked on and completed. */
  function workedOn(n: number) {
    const entry = { id: 'l', by: 'Ada', minutes: 5, hourlyRate: 0, cost: 0, at: day(2 + (n % 9)) };
    const done = { status: 'completed', completedAt: day(10) };
    return {
      number: n + 1,
      title: `Mend the ${words[n % 3]}`,
      type: ['corrective', 'project'][n % 2],
      priority: ['low', 'high', 'high', 'high'][n % 4],
      assigneeIds: [`p${n % 2}`],
      reportedAt: day(1 + (n % 7)),
      dueAt: [null, day(4 + (n % 5)), day(4 + (n % 5))][n % 3],
      labour: n % 6 === 0 ? [] : [entry],
      ...(n % 5 === 0 && done),
    };
  }

  const found = async (request: Partial<ListRequest>) =>
    (await pages({ pageSize: 4, ...request }, undefined, given)).flatMap(({ items }) => items);
  const fitting = (fits: (order: WorkOrder) => boolean) => ids(worked.filter(fits));
  const bookedOn = ({ labour }: WorkOrder, from: string, to: string) =>
    labour.some(({ at }) => from <= at && at < to);

  test.each([
    [day(3), day(5)],
    [day(3), '2026-06-30T00:00:00.000Z'],
    ['2025-01-01T00:00:00.000Z', day(4)],
  ])('what was booked on from %s to %s is found, whatever else is asked for', async (from, to) => {
    const moments = { labour: { from, to } };
    expect(ids(await found({ moments }))).toEqual(fitting(order => bookedOn(order, from, to)));
    const narrowed = { search: 'pump mend', filters: { assigneeIds: ['p0'], priority: ['high', 'low'] } };
    const fits = (order: WorkOrder) =>
      bookedOn(order, from, to) && order.title.endsWith('pump') && order.assigneeIds.includes('p0');
    expect(ids(await found({ moments, sort: 'dueAt', ...narrowed }))).toEqual(fitting(fits));
  });

  test.each([5, 8, 10, 11])('what waited or was overdue on day %i is found, each once', async number => {
    const at = day(number);
    const waited = ({ openedAt, completedAt }: WorkOrder) =>
      String(openedAt) < at && (completedAt === null || completedAt >= at);
    const overdue = (order: WorkOrder) => waited(order) && order.dueAt !== null && order.dueAt < at;
    expect(ids(await found({ spans: { waiting: at } }))).toEqual(fitting(waited));
    expect(ids(await found({ spans: { overdue: at } }))).toEqual(fitting(overdue));
    const narrowed = { filters: { type: ['project'], priority: ['high'], status: ['open'] }, search: 'mend' };
    expect(ids(await found({ spans: { overdue: at }, ...narrowed }))).toEqual(
      fitting(
        order =>
          overdue(order) && order.type === 'project' && order.priority === 'high' && order.status === 'open',
      ),
    );
  });

  test('how many were overdue is counted, in one part too', async () => {
    const spans = { overdue: day(11) };
    const count = (await found({ spans })).length;
    expect(await list({ spans, total: true, pageSize: 1 }, given)).toMatchObject({ total: count });
    const filters = { type: ['project'] };
    const some = (await found({ spans, filters })).length;
    expect(await list({ spans, filters, total: true, pageSize: 1 }, given)).toMatchObject({ total: some });
  });

  test('bounds of the sort do not go with a span, nor two spans together', async () => {
    const at = day(5);
    await expect(list({ spans: { overdue: at }, from: at })).rejects.toMatchObject({ status: 400 });
    await expect(list({ spans: { overdue: at, waiting: at } })).rejects.toMatchObject({ status: 400 });
  });
});
