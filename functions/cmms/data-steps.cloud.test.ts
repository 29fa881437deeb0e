import { alertSteps } from '@chatterfix/shared/domain/alerts/data-steps.ts';
import { alertRules } from '@chatterfix/shared/domain/alerts/rule/schemas.ts';
import { standardRules } from '@chatterfix/shared/domain/alerts/rule/standard-rules.ts';
import { maintenanceSteps } from '@chatterfix/shared/domain/maintenance/data-steps.ts';
import { workOrders } from '@chatterfix/shared/domain/maintenance/work-order/schemas.ts';
import { takeDataSteps } from '@chatterfix/shared/platform/data-steps/take-data-steps.ts';
import { listEvents } from '@chatterfix/shared/platform/events/event-log.ts';
import { type ListRequest, listItems } from '@chatterfix/shared/platform/firestore/list.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import { openKms } from '@chatterfix/shared/platform/kms/kms.ts';
import { createSealer } from '@chatterfix/shared/platform/kms/sealer.ts';
import type { StoredSecret } from '@chatterfix/shared/platform/resource/sealed-text.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { meterFirestore } from '../testing/firestore-meter.ts';

const { store, config } = testDeps();
const sealer = createSealer(openKms(config), config.secretsKey);
const steps = [...maintenanceSteps, ...alertSteps(sealer)];
let organisation: TestOrganisation;

/** As orders were stored before they said when they were opened. */
const old = { version: 3, number: 1, title: 'Old', description: null, type: 'corrective', priority: 'none' };
const rest = { siteId: null, assetId: null, assigneeIds: [], scheduledAt: null, estimatedMinutes: null };
const history = {
  externalId: null,
  externalType: null,
  statusReason: null,
  startedAt: null,
  completedAt: null,
};
const day = (number: number) => `2025-03-0${number}T12:00:00.000Z`;
const entries = { labour: [], costs: [], totalMinutes: 0, totalCost: 0, _search: ['ol', 'old'] };
const shape = { ...old, ...rest, ...history, ...entries, status: 'open', dueAt: null, reportedAt: null };

async function storeOld(id: string, fields: object) {
  const root = (await store.firestore()).doc(`orgs/${organisation.id}`);
  const times = { createdAt: day(1), updatedAt: day(3) };
  await root
    .collection('workOrders')
    .doc(id)
    .set({ id, ...shape, ...times, ...fields });
}

beforeEach(async () => {
  organisation = await testOrganisation(testDeps());
});

const take = () => takeDataSteps({ store, context: organisation.context() }, steps);
const list = async (request: Partial<ListRequest>) => {
  const { items } = await listItems(store, organisation.context(), workOrders, { pageSize: 50, ...request });
  return items.map(({ id }) => id);
};

describe('orders stored before', () => {
  beforeEach(async () => {
    const labour = {
      id: 'l',
      at: day(2),
      by: 'Ada',
      minutes: 5,
      hourlyRate: 0,
      personId: null,
      category: null,
      note: null,
      cost: 0,
    };
    await storeOld('open', { dueAt: day(2), labour: [labour] });
    await storeOld('reported', { reportedAt: day(2), status: 'completed', completedAt: day(4) });
    await storeOld('cancelled', { status: 'cancelled' });
  });

  test('are found by when they were opened, until when they waited, and by what was booked on them', async () => {
    const opened = { sort: '-openedAt', from: day(1), to: day(3) };
    expect(await list(opened)).toEqual([]);
    await take();
    expect(await list(opened)).toEqual(['reported', 'open', 'cancelled']);
    expect(await list({ spans: { waiting: day(3) } })).toEqual(['open', 'reported', 'cancelled']);
    expect(await list({ spans: { waiting: day(4) } })).toEqual(['open', 'reported']);
    expect(await list({ spans: { overdue: day(4) } })).toEqual(['open']);
    expect(await list({ moments: { labour: { from: day(2), to: day(3) } } })).toEqual(['open']);
    expect(await list({ search: 'old' })).toHaveLength(3);
  });

  test('may become overdue, which is noticed', async () => {
    await take();
    const document = (await store.firestore()).doc(`orgs/${organisation.id}/workOrders/open`);
    expect((await document.get()).get('unnoticedDueAt')).toBe(day(2));
  });

  test('ended when the nights before have kept that they were cancelled', async () => {
    const root = (await store.firestore()).doc(`orgs/${organisation.id}`);
    const known = { scopes: [], days: {}, endedAt: day(2), recorded: {}, stop: null };
    await root.collection('contributions').doc('work-orders_cancelled').set(known);
    await take();
    expect(await list({ spans: { waiting: day(2) } })).toContain('cancelled');
    expect(await list({ spans: { waiting: day(3) } })).not.toContain('cancelled');
  });

  test('are not changed by it: they keep their versions, and nothing is said to have happened', async () => {
    const before = await repository(store, organisation.context(), workOrders).get('open');
    await take();
    const after = await repository(store, organisation.context(), workOrders).get('open');
    expect(after).toMatchObject({ version: before.version, updatedAt: before.updatedAt, openedAt: day(1) });
    const log = { subject: 'work-orders/open', pageSize: 5 };
    expect((await listEvents(store, organisation.context(), log)).items).toEqual([]);
  });

  test('are brought up once, by one of two at once, and cost one read a night ever after', async () => {
    const both = await Promise.allSettled([take(), take()]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    await take();
    const meter = await meterFirestore(store);
    expect(await take()).toEqual([]);
    expect(meter.take()).toEqual({ reads: 1, writes: 0 });
  });

  test('cost a read each, and a write where they differ', async () => {
    const meter = await meterFirestore(store);
    await takeDataSteps({ store, context: organisation.context() }, maintenanceSteps);
    // How far it is, three orders, and what is known of the cancelled one, with itself; three orders, and how far it is.
    expect(meter.take()).toEqual({ reads: 1 + 3 + 2, writes: 3 + 1 });
  });
});

test('an organisation that is older than the standard rules gets them, but none that it deleted', async () => {
  const rules = repository(store, organisation.context(), alertRules);
  const ids = async () => (await rules.list({ pageSize: 50 })).items.map(({ id }) => id).sort();
  expect(await ids()).toEqual([]);
  await take();
  expect(await ids()).toEqual(standardRules.map(({ id }) => id).sort());
  await rules.delete('low-stock');
  const root = (await store.firestore()).doc(`orgs/${organisation.id}/dataSteps/progress`);
  await root.delete();
  await take();
  expect(await ids()).not.toContain('low-stock');
});

test('secrets that were stored in the clear are sealed, and open as they were', async () => {
  const { id: organisationId } = organisation;
  const root = (await store.firestore()).doc(`orgs/${organisationId}`);
  const times = { version: 1, createdAt: day(1), updatedAt: day(1) };
  const kept = async (path: string) => (await root.collection(path).doc('a').get()).data();
  const url = 'https://hooks.slack.com/services/T/B/x';
  await root
    .collection('webhooks')
    .doc('a')
    .set({ id: 'a', ...times, url: 'https://a.example', signingSecret: 'whsec_a' });
  await root
    .collection('alertChannels')
    .doc('a')
    .set({ id: 'a', ...times, name: 'On call', kind: 'slack', target: url });
  await take();
  const [webhook, channel] = [await kept('webhooks'), await kept('alertChannels')];
  expect(JSON.stringify([webhook, channel])).not.toMatch(/whsec_a|hooks.slack.com/);
  const open = (collection: string, field: string, secret: StoredSecret) =>
    sealer.open({ organisationId, collection, id: 'a', field }, secret);
  expect(await open('webhooks', 'signingSecret', webhook?.signingSecret)).toBe('whsec_a');
  expect(await open('alertChannels', 'target', channel?.target)).toBe(url);
});
