import { beforeEach, expect, test } from 'vitest';
import type { Context } from '../../../platform/context/context.ts';
import { listEvents } from '../../../platform/events/event-log.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { addRequestCounts } from '../../../platform/metering/request-counts.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { services } from '../service/schemas.ts';
import { rollUpPlatform } from './roll-up-platform.ts';
import { platformDays } from './schemas.ts';

const { store } = testDeps();
let organisation: TestOrganisation;
let context: Context;

beforeEach(async () => {
  organisation = await testOrganisation(testDeps());
  context = organisation.context();
  await watch('cmms', [day('2026-03-28', 86_400, 0), day('2026-03-29', 43_200, 0), day('2026-03-30', 60, 0)]);
  await watch('live', [day('2026-03-29', 0, 43_200)]);
});

const at = (instant: string) => ({ store: { ...store, now: () => new Date(instant) } });
const day = (date: string, upSeconds: number, downSeconds: number) => ({
  date,
  upSeconds,
  downSeconds,
  maintenanceSeconds: 0,
});

async function watch(name: string, days: ReturnType<typeof day>[]) {
  await runChange(store, organisation.context(), async change => {
    change.create(services, { id: name, name, summary: '', dependsOn: [], stateSince: change.now, days });
  });
}

async function counted(instant: string, total: number, failed: number) {
  const counts = new Map([[instant, { total, failed, slow: 1, milliseconds: total * 20 }]]);
  await addRequestCounts(await store.firestore(), organisation.id, 'cmms', counts);
}

const days = async () =>
  (await repository(store, organisation.context(), platformDays).list({ pageSize: 50, sort: 'date' })).items;

test('each day that is over has the time of all services and the requests to them', async () => {
  await counted('2026-03-29T00:00:00.000Z', 90, 3);
  await counted('2026-03-29T23:55:00.000Z', 10, 0);
  await counted('2026-03-30T00:00:00.000Z', 7, 7);
  expect(await rollUpPlatform(at('2026-03-30T02:00:00Z'), context)).toEqual(['2026-03-28', '2026-03-29']);
  expect(await days()).toMatchObject([
    { date: '2026-03-28', uptime: 100, requests: 0, averageMs: null },
    {
      date: '2026-03-29',
      upSeconds: 43_200,
      downSeconds: 43_200,
      uptime: 50,
      requests: 100,
      failed: 3,
      slow: 2,
      averageMs: 20,
    },
  ]);
});

test('a night that was missed is caught up, and one that comes twice changes nothing', async () => {
  await rollUpPlatform(at('2026-03-29T02:00:00Z'), context);
  await rollUpPlatform(at('2026-04-01T02:00:00Z'), context);
  const once = await days();
  expect(once.map(({ date }) => date)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31']);
  await rollUpPlatform(at('2026-04-01T02:00:00Z'), context);
  expect(await days()).toEqual(once);
});

test('what came late restates the last day, and says so', async () => {
  await rollUpPlatform(at('2026-03-30T02:00:00Z'), context);
  await counted('2026-03-29T23:55:00.000Z', 10, 0);
  await rollUpPlatform(at('2026-03-31T02:00:00Z'), context);
  expect((await days())[1]).toMatchObject({ date: '2026-03-29', requests: 10 });
  const { items } = await listEvents(store, context, { subject: 'days/2026-03-29', pageSize: 10 });
  expect(items).toMatchObject([
    { type: 'platform-day.restated', before: { requests: 0 }, after: { requests: 10 } },
    { type: 'platform-day.created' },
  ]);
});

test('where nothing is watched there are no days', async () => {
  const empty = await testOrganisation(testDeps());
  expect(await rollUpPlatform(at('2026-03-30T02:00:00Z'), empty.context())).toEqual([]);
});
