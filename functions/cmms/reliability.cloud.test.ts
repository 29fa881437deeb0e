import { existsSync, readFileSync } from 'node:fs';
import { Reliability } from '@chatterfix/shared/domain/maintenance/metrics/report/schemas.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Company, company } from '../testing/company.ts';
import { createCmms } from './app.ts';

const report = async ({ call }: Company, query: string) =>
  Reliability.parse((await call('GET', `/api/metrics/reliability?${query}`)).body);

describe('a pump that failed twice in ten days', () => {
  let firm: Company;
  let pump: string;
  let first: string;
  let second: string;

  beforeAll(async () => {
    firm = await company(createCmms, '2026-03-01T00:00:00+08:00');
    pump = await firm.make('assets', { name: 'Pump', code: 'P' });
    firm.at('2026-03-03T00:00:00+08:00');
    first = await firm.make('work-orders', { title: 'Leaks', assetId: pump });
    const called = await firm.make('work-orders', { title: 'False alarm', assetId: pump });
    await firm.to(called, 'cancelled');
    await firm.make('work-orders', { title: 'Grease', assetId: pump, type: 'preventive' });
    firm.at('2026-03-03T06:00:00+08:00');
    await firm.to(first, 'in_progress');
    firm.at('2026-03-03T10:00:00+08:00');
    await firm.to(first, 'completed');
    firm.at('2026-03-06T00:00:00+08:00');
    second = await firm.make('work-orders', { title: 'Stuck', assetId: pump, type: 'emergency' });
    await firm.to(second, 'in_progress');
    const stop = {
      assetId: pump,
      startedAt: '2026-03-05T22:00:00+08:00',
      endedAt: '2026-03-06T02:00:00+08:00',
    };
    firm.at('2026-03-06T08:00:00+08:00');
    await firm.make('downtimes', { ...stop, reason: 'failure', workOrderId: second });
    await firm.to(second, 'completed');
    const planned = { assetId: pump, startedAt: '2026-03-10T23:00:00+08:00', reason: 'planned' };
    firm.at('2026-03-11T00:00:00+08:00');
    await firm.make('downtimes', planned);
  });

  const ofPump = () => report(firm, `assetId=${pump}&from=2026-03-01&to=2026-04-01`);

  test('has figures up to now', async () => {
    expect(await ofPump()).toMatchObject({
      from: '2026-02-28T16:00:00.000Z',
      to: '2026-03-10T16:00:00.000Z',
      assets: 1,
      failures: 2,
      downtimeHours: 10 + 4 + 1,
      operatingHours: 240 - 15,
      mtbfHours: 112.5,
      // Ten hours, and ten from the recorded stop; at work for four, and for eight.
      mttrFromStopHours: 10,
      mttrFromRepairStartHours: 6,
      availability: (225 / 240) * 100,
      inherentAvailability: (112.5 / 122.5) * 100,
    });
  });

  test('has the runs between its failures', async () => {
    const { runs } = await ofPump();
    expect(runs).toMatchObject([
      { assetId: pump, hours: 48, failure: { workOrderId: first, number: expect.any(Number) } },
      { assetId: pump, hours: 72 - 10 - 2, failure: { workOrderId: second } },
      { assetId: pump, hours: 120 - 2 - 1, failure: null },
    ]);
  });

  test('has its repairs, and where their stops are known from', async () => {
    const { repairs } = await ofPump();
    expect(repairs).toMatchObject([
      { workOrderId: first, stopFrom: 'work-order', hoursFromStop: 10, hoursFromRepairStart: 4 },
      { workOrderId: second, stopFrom: 'downtime', hoursFromStop: 10, hoursFromRepairStart: 8 },
    ]);
  });

  test('has its downtime: recorded where it was, else as its orders tell', async () => {
    const { downtime } = await ofPump();
    expect(downtime.toSorted((one, other) => one.from.localeCompare(other.from))).toMatchObject([
      { source: 'work-order', workOrderId: first, hours: 10, reason: 'failure', lasts: false },
      { source: 'downtime', workOrderId: second, hours: 4, reason: 'failure', lasts: false },
      { source: 'downtime', workOrderId: null, hours: 1, reason: 'planned', lasts: true },
    ]);
  });

  test('knows in a shorter period of what began before it', async () => {
    expect(await report(firm, `assetId=${pump}&from=2026-03-06&to=2026-03-07`)).toMatchObject({
      failures: 1,
      downtimeHours: 2,
      operatingHours: 22,
    });
    expect(await report(firm, `assetId=${pump}&from=2026-03-07&to=2026-03-08`)).toMatchObject({
      failures: 0,
      mtbfHours: null,
      mttrFromStopHours: null,
      mttrFromRepairStartHours: null,
      availability: 100,
      inherentAvailability: null,
      runs: [{ hours: 24, failure: null }],
      repairs: [],
      downtime: [],
    });
  });

  test('is not in service before it was recorded, nor after it is retired', async () => {
    expect(await report(firm, `assetId=${pump}&from=2026-02-01&to=2026-03-01`)).toMatchObject({
      assets: 0,
      operatingHours: 0,
      availability: null,
      mtbfHours: null,
    });
    firm.at('2026-03-12T00:00:00+08:00');
    await firm.call('PATCH', `/api/assets/${pump}`, { body: { status: 'retired' } });
    firm.at('2026-03-20T00:00:00+08:00');
    const late = await report(firm, `assetId=${pump}&from=2026-03-10`);
    expect(late).toMatchObject({ assets: 1, downtimeHours: 25, operatingHours: 23 });
  });

  test.each([
    ['assetId=absent', 404],
    ['from=2026-03-05&to=2026-03-05', 400],
    ['from=2027-01-01&to=2027-02-01', 400],
    ['assetId=a&siteId=b', 400],
  ])('is not asked for by %s', async (query, status) => {
    expect((await firm.call('GET', `/api/metrics/reliability?${query}`)).status).toBe(status);
  });
});

const data = new URL('../../../shared/data/', import.meta.url);
const machines = new URL('pdm_azure/PdM_machines.csv', data);
const failures = new URL('pdm_azure/PdM_failures.csv', data);
const excavators = new URL('mwo_excavators/excavators-labelled.csv', data);
const linesOf = (file: URL) => readFileSync(file, 'utf8').trim().split('\n').slice(1);
const inPerth = (text = '') => `${text.replace(' ', 'T')}+08:00`;

/** Does something with each, several at a time. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += 20)
    await Promise.all(items.slice(start, start + 20).map(work));
}

describe.skipIf(!existsSync(failures))('a fleet of 70 machines in a year (skipped without its data)', () => {
  test('has one MTBF, and a run for each failure', async () => {
    const firm = await company(createCmms, '2026-03-01T00:00:00Z');
    const ids = new Map<string, string>();
    await each(linesOf(machines), async line => {
      const [code = ''] = line.split(',');
      const asset = { name: `Machine ${code}`, code, inServiceAt: '2019-01-01T00:00:00Z' };
      ids.set(code, await firm.make('assets', asset));
    });
    await each(linesOf(failures), line => {
      const [at, code = '', title] = line.split(',');
      return firm.make('work-orders', { title, assetId: ids.get(code), reportedAt: inPerth(at) });
    });
    const { runs, ...figures } = await report(firm, 'from=2020-01-01&to=2021-01-01');
    const hours = 70 * 366 * 24;
    expect(figures).toMatchObject({ assets: 70, failures: 508, operatingHours: hours, availability: 100 });
    expect(figures.mtbfHours).toBeCloseTo(hours / 508);
    expect(runs).toHaveLength(508 + 70);
  }, 60_000);
});

describe.skipIf(!existsSync(excavators))('the bucket of a mining shovel (skipped without its data)', () => {
  test('ran as many days between failures as was published, but for one', async () => {
    const firm = await company(createCmms, '2026-03-01T00:00:00Z');
    const bucket = await firm.make('assets', { name: 'Bucket of shovel A', code: 'A' });
    const bucketOfA = /^(\d{4}-\d\d-\d\d),A,([^,]*),PM01,[^,]*,(?:NA|\d+),Bucket[_,]/;
    const orders = linesOf(excavators).flatMap(line => {
      const [, date, title] = bucketOfA.exec(line) ?? [];
      return date ? [{ title, assetId: bucket, reportedAt: inPerth(`${date} 00:00:00`) }] : [];
    });
    await each(orders, order => firm.make('work-orders', order));
    const { runs } = await report(firm, `assetId=${bucket}&from=2004-07-01&to=2008-10-03`);
    const days = runs.map(({ hours }) => hours / 24);
    // The fourth was published as 122 days; no order of the file is 122 days before it.
    expect(days.slice(1, -1)).toEqual([262, 411, 189, 528, 164]);
  });
});
