import { existsSync, readFileSync } from 'node:fs';
import { dayAfter, dayIn, startOf } from '@chatterfix/shared/domain/maintenance/metrics/daily/day-in.ts';
import { type Day, Days } from '@chatterfix/shared/domain/maintenance/metrics/daily/list-days.ts';
import { type WorkOrder, workOrders } from '@chatterfix/shared/domain/maintenance/work-order/schemas.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { charts } from '../../web/features/analytics/charts.ts';
import type { FindBehind, Span } from '../../web/features/analytics/orders-behind.ts';
import { tiles } from '../../web/features/analytics/tiles.ts';
import { type AnalyticsView, scopeOf } from '../../web/features/analytics/view.ts';
import { parseView, toQuery } from '../../web/features/work-orders/view.ts';
import { type Company, company } from '../testing/company.ts';
import { createCmms } from './app.ts';

const excavators = new URL('../../../shared/data/mwo_excavators/excavators-labelled.csv', import.meta.url);
const types: Record<string, string> = { PM01: 'corrective', PM02: 'preventive', PM06: 'inspection' };

/** The first orders of the shovels since a day, and what the numbers of their lines make of them. */
function readOrders(since: string, count: number) {
  const lines = existsSync(excavators) ? readFileSync(excavators, 'utf8').trim().split('\n').slice(1) : [];
  const orders = lines.flatMap(line => {
    const [, date, shovel, title, type = '', cost] =
      /^(\d{4}-\d\d-\d\d),([A-E]),([^,"]+),(PM0[126]),(-?[\d.]+),/.exec(line) ?? [];
    return date && shovel
      ? [{ date, shovel, title, type: types[type], cents: Math.round(Number(cost) * 100) }]
      : [];
  });
  return orders
    .filter(({ date }) => date >= since)
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .slice(0, count);
}

type Doing = { at: string; work: () => Promise<unknown> };

/** Has the orders opened, worked on, completed, cancelled or left, one after the other as it happened. */
async function replay(firm: Company, orders: ReturnType<typeof readOrders>) {
  const assets = new Map<string, string>();
  const sites = [
    await firm.make('sites', { name: 'North', code: 'N' }),
    await firm.make('sites', { name: 'South', code: 'S' }),
  ];
  for (const code of 'ABCDE') assets.set(code, await firm.make('assets', { name: `Shovel ${code}`, code }));
  const doings = orders.flatMap(({ date, shovel, title, type, cents }, line): Doing[] => {
    let id = '';
    const after = (days: number, hours = 0) =>
      new Date(Date.parse(`${date}T08:00:00+08:00`) + (days * 24 + hours) * 3_600_000).toISOString();
    const then = (days: number, hours: number, work: () => Promise<unknown>) => ({
      at: after(days, hours),
      work,
    });
    const order = {
      title,
      // Of preventive orders there are few.
      type: line % 5 === 2 ? 'preventive' : type,
      assetId: assets.get(shovel),
      siteId: sites[line % 2],
      dueAt: line % 3 ? after(line % 9) : null,
      estimatedMinutes: line % 4 ? 60 * (line % 5) : null,
      reportedAt: line % 5 ? null : after(-2),
    };
    const end = line % 11;
    const ends = [
      // It waits to this day.
      [],
      [then(6, 5, () => firm.to(id, 'cancelled'))],
      [then(end, 6, () => firm.to(id, 'completed'))],
      [then(end, 6, () => firm.to(id, 'completed')), then(end + 1, 7, () => firm.to(id, 'closed'))],
    ];
    const labour = { minutes: 15 + line, hourlyRate: 6000 };
    return [
      then(0, 0, async () => {
        id = await firm.make('work-orders', order);
      }),
      then(0, 1, () => firm.to(id, 'in_progress')),
      then(line % Math.min(6, end + 1), 2, () => firm.make(`work-orders/${id}/labour`, labour)),
      then(0, 3, () => firm.make(`work-orders/${id}/costs`, { amount: cents })),
      ...(ends[line % 7] ?? ends[2 + (line % 2)] ?? []),
    ];
  });
  for (const { at, work } of doings.toSorted((one, other) => one.at.localeCompare(other.at))) {
    firm.at(at);
    await work();
  }
  return { asset: assets.get('A') ?? '', site: sites[0] ?? '' };
}

const perth = dayIn('Australia/Perth');
const spanOf = (first: string, after: string): Span => ({
  from: startOf(first, perth),
  to: startOf(after, perth),
});
const within =
  ({ from, to }: Span) =>
  ({ at }: { at: string }) =>
    from <= at && at < to;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

type Figures = Omit<Day, 'date'>;
/** What a figure is, and what the orders of its list come to. */
type Proof = { figure: (figures: Figures) => number | null; of: (orders: WorkOrder[], span: Span) => number };

const count = (figure: Proof['figure']): Proof => ({ figure, of: orders => orders.length });
const booked = (figure: Proof['figure'], amount: (order: WorkOrder, span: Span) => number[]): Proof => ({
  figure,
  of(orders, span) {
    const amounts = orders.map(order => amount(order, span));
    // None is on the list for nothing.
    expect(amounts.filter(({ length }) => length === 0)).toEqual([]);
    return sum(amounts.flat());
  },
});
const minutesOf = ({ labour }: WorkOrder, span: Span) =>
  labour.filter(within(span)).map(({ minutes }) => minutes);
const labourOf = ({ labour }: WorkOrder, span: Span) => labour.filter(within(span)).map(({ cost }) => cost);
const costsOf = ({ costs }: WorkOrder, span: Span) => costs.filter(within(span)).map(({ amount }) => amount);

/** By the keys of tiles, and of the lines of charts. */
const proofs: Record<string, Proof> = {
  opened: count(({ opened }) => opened),
  completed: count(({ completed }) => completed),
  overdue: count(({ overdue }) => overdue),
  backlog: count(({ waiting }) => waiting),
  mttr: count(({ repairs }) => repairs),
  pm: count(({ pmDue }) => pmDue),
  'on-time': count(({ pmOnTime }) => pmOnTime),
  late: count(({ pmDue, pmOnTime }) => (pmDue ?? 0) - (pmOnTime ?? 0)),
  labour: booked(({ labourMinutes }) => labourMinutes, minutesOf),
  planned: booked(({ labourMinutes }) => labourMinutes, minutesOf),
  cost: booked(
    ({ labourCost, otherCost }) => (labourCost ?? 0) + (otherCost ?? 0),
    (order, span) => [...labourOf(order, span), ...costsOf(order, span)],
  ),
  'labour-cost': booked(({ labourCost }) => labourCost, labourOf),
  'other-cost': booked(({ otherCost }) => otherCost, costsOf),
};

const leading = [...tiles, ...charts.flatMap(({ lines }) => lines)].flatMap(({ key, leads }) =>
  typeof leads === 'function' ? [{ key, leads }] : [],
);

describe.skipIf(!existsSync(excavators))('each figure of five shovels (skipped without their data)', () => {
  let firm: Company;
  let views: AnalyticsView[];
  const [first, after] = ['2004-07-01', '2004-09-01'];

  beforeAll(async () => {
    firm = await company(createCmms, '2004-06-01T00:00:00Z');
    const { asset, site } = await replay(firm, readOrders(first, 90));
    views = [{}, { asset }, { site }, { type: 'corrective' }, { type: 'preventive' }];
    firm.at('2026-03-01T00:00:00Z');
    await firm.rollUp();
  }, 240_000);

  const daysOf = async (view: AnalyticsView) =>
    Days.parse(
      (await firm.call('GET', `/api/metrics/daily?scope=${scopeOf(view)}&from=${first}&to=${after}`)).body,
    );

  async function listed(leads: FindBehind, view: AnalyticsView, span: Span): Promise<WorkOrder[] | null> {
    const behind = leads(view, span);
    if (!behind) return null;
    // As the address of the list has it.
    const asked = toQuery(parseView(behind.search), Date.now());
    const found: WorkOrder[] = [];
    for (let pageToken: unknown = ''; pageToken !== null; ) {
      const query = new URLSearchParams({
        ...asked,
        pageSize: '50',
        ...(pageToken ? { pageToken: String(pageToken) } : {}),
      });
      const { status, body } = await firm.call('GET', `/api/work-orders?${query}`);
      expect(status, JSON.stringify(body)).toBe(200);
      found.push(...workOrders.item.array().parse(body.items));
      pageToken = body.nextPageToken;
    }
    return found;
  }

  test('is of something that happened, so that this proves anything', async () => {
    const { period } = await daysOf({});
    const figures = [
      'opened',
      'completed',
      'overdue',
      'waiting',
      'repairs',
      'pmDue',
      'pmOnTime',
      'labourMinutes',
    ] as const;
    for (const name of figures) expect.soft(period?.[name], name).toBeGreaterThan(1);
  });

  /** The busiest days, and all of them together. */
  async function spansOf(view: AnalyticsView): Promise<{ figures: Figures; span: Span }[]> {
    const { items, period } = await daysOf(view);
    const busiest = items.toSorted((one, other) => (other.opened ?? 0) - (one.opened ?? 0)).slice(0, 6);
    const days = busiest.map(day => ({ figures: day, span: spanOf(day.date, dayAfter(day.date)) }));
    return period ? [...days, { figures: period, span: spanOf(first, after) }] : [];
  }

  test.each(leading)(
    'leads to its orders and no others: $key',
    async ({ key, leads }) => {
      const proof = proofs[key];
      for (const view of views)
        for (const { figures, span } of await spansOf(view)) {
          // A part of which no list is offered has none of them.
          const orders = (await listed(leads, view, span)) ?? [];
          const where = `${scopeOf(view)} from ${span.from} to ${span.to}`;
          expect(proof?.of(orders, span), where).toBe(proof?.figure(figures) ?? 0);
        }
    },
    60_000,
  );
});
