import { beforeEach, describe, expect, test } from 'vitest';
import type { ChangeEvent } from '../../../platform/events/change-event.ts';
import { listEvents } from '../../../platform/events/event-log.ts';
import { listItems } from '../../../platform/firestore/list.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { resolveAlert } from '../alert/resolve-alert.ts';
import { type Alert, alerts } from '../alert/schemas.ts';
import { takePoint } from '../metric/take-point.ts';
import { openRules } from '../rule/repository.ts';
import { alertRules } from '../rule/schemas.ts';
import { seedRules } from '../rule/seed-rules.ts';
import { standardRules } from '../rule/standard-rules.ts';
import { eventAt, timeAt } from '../testing/events.ts';
import { evaluateEvent } from './evaluate.ts';

const { store } = testDeps();
let organisation: TestOrganisation;
let deps: Parameters<typeof evaluateEvent>[0];

beforeEach(async () => {
  organisation = await testOrganisation(testDeps());
  await seedRules(store, organisation.context());
  deps = { store, rules: openRules(store) };
});

const take = (event: ChangeEvent) => evaluateEvent(deps, { ...event, organisationId: organisation.id });
const measure = (minute: number, value: number | null, labels = {}) =>
  takePoint(deps, {
    organisationId: organisation.id,
    metric: 'system.uptime',
    at: timeAt(minute),
    value,
    labels,
  });

async function allAlerts(): Promise<Alert[]> {
  return (await listItems(store, organisation.context(), alerts, { pageSize: 100, sort: 'startedAt' })).items;
}

async function historyOf(alert: Alert | undefined): Promise<string[]> {
  const subject = `alerts/${alert?.id}`;
  const { items } = await listEvents(store, organisation.context(), { subject, pageSize: 100 });
  return items.map(({ type }) => type).sort();
}

/** What alerts say, but for their ids and versions, which differ with the order in which signals came. */
async function story(): Promise<object[]> {
  return (await allAlerts()).map(
    ({ id, version, createdAt, updatedAt, ...rest }) => rest satisfies Partial<Alert>,
  );
}

const low = (minute: number) => eventAt(minute);
const restocked = (minute: number) => eventAt(minute, { type: 'part.restocked' });

describe('an event', () => {
  test('makes an alert that says what happened, which a later event resolves', async () => {
    await take(eventAt(1, { after: { quantity: 1, name: 'Seal' } }));
    expect(await allAlerts()).toMatchObject([
      {
        key: 'low-stock:parts/seal',
        ruleId: 'low-stock',
        severity: 'medium',
        category: 'maintenance',
        state: 'triggered',
        title: 'Low stock: Seal',
        summary: 'part.ran-low on parts/seal\nquantity: 5 → 1\nname: Seal',
        subject: 'parts/seal',
        startedAt: timeAt(1),
        signals: 1,
      },
    ]);
    await take(restocked(3));
    const [alert] = await allAlerts();
    expect(alert).toMatchObject({ state: 'resolved', resolvedAt: timeAt(3), resolvedBy: null });
    expect(await historyOf(alert)).toEqual(['alert.created', 'alert.resolved']);
  });

  test('that repeats what is known is counted, and no history', async () => {
    await take(low(1));
    await take(low(2));
    const [alert] = await allAlerts();
    expect(alert).toMatchObject({ signals: 2, startedAt: timeAt(1), lastSignalAt: timeAt(2) });
    expect(await historyOf(alert)).toEqual(['alert.created']);
  });

  test('about something else makes another alert', async () => {
    await take(low(1));
    await take(eventAt(1, { subject: 'parts/hose' }));
    expect((await allAlerts()).map(({ subject }) => subject).sort()).toEqual(['parts/hose', 'parts/seal']);
  });

  test('without a rule costs no read but that of the rules, which are remembered', async () => {
    await take(low(1));
    const before = await allAlerts();
    await evaluateEvent(
      { rules: deps.rules, store: { ...store, firestore: () => Promise.reject(new Error('was asked')) } },
      { ...eventAt(2, { type: 'part.updated' }), organisationId: organisation.id },
    );
    expect(await allAlerts()).toEqual(before);
  });

  test('of a rule that is switched off, or of another organisation, makes none', async () => {
    const rules = repository(store, organisation.context(), alertRules);
    await rules.change('low-stock', { enabled: false });
    await take(low(1));
    expect(await allAlerts()).toEqual([]);
  });
});

test('an order that is overdue is so until it is done, cancelled, deleted or given a later date', async () => {
  const of = (subject: string, minute: number, type: string, after: ChangeEvent['after']) =>
    take(eventAt(minute, { subject: `work-orders/${subject}`, type: `work-order.${type}`, after }));
  for (const subject of ['done', 'moved', 'begun', 'renamed'])
    await of(subject, 1, 'became-overdue', { overdueSince: timeAt(0) });
  await of('done', 2, 'transitioned', { status: 'completed' });
  await of('moved', 2, 'updated', { dueAt: timeAt(99), overdueSince: null });
  await of('begun', 2, 'transitioned', { status: 'in_progress' });
  await of('renamed', 2, 'updated', { title: 'New' });
  const states = (await allAlerts()).map(({ subject, state }) => `${subject} ${state}`);
  expect(states.sort()).toEqual([
    'work-orders/begun triggered',
    'work-orders/done resolved',
    'work-orders/moved resolved',
    'work-orders/renamed triggered',
  ]);
});

describe('a metric', () => {
  test('beyond its threshold makes an alert, until it is well again; no value says nothing', async () => {
    await measure(1, 99.9);
    await measure(2, 99.2, { service: 'cmms' });
    await measure(3, null, { service: 'cmms' });
    await measure(3, 99.9, { service: 'alerts' });
    expect(await allAlerts()).toMatchObject([
      {
        state: 'triggered',
        severity: 'high',
        key: 'system-uptime:service=cmms',
        title: 'System uptime below 99.5 %: 99.2 (service=cmms)',
        summary: 'system.uptime is 99.2, below 99.5\nservice=cmms',
      },
    ]);
    await measure(4, 99.5, { service: 'cmms' });
    expect(await allAlerts()).toMatchObject([{ state: 'resolved', resolvedAt: timeAt(4) }]);
  });

  test('may have to be so for a while, and to be better than its threshold again', async () => {
    const when = { kind: 'metric', metric: 'system.uptime', operator: 'below', threshold: 90 };
    const fields = { name: 'Slow', category: 'system', severity: 'low' };
    const patient = { ...when, forMinutes: 5, clearAt: 95 };
    await repository(store, organisation.context(), alertRules).create(
      alertRules.create.parse({ ...fields, when: patient }),
    );
    const alertOfIt = async () => (await allAlerts()).find(({ ruleName }) => ruleName === 'Slow');
    await measure(1, 80);
    await measure(4, 80);
    expect(await alertOfIt()).toBeUndefined();
    await measure(6, 80);
    await measure(7, 93);
    expect(await alertOfIt()).toMatchObject({ state: 'triggered', startedAt: timeAt(1), signals: 3 });
    await measure(8, 95);
    expect(await alertOfIt()).toMatchObject({ state: 'resolved' });
  });
});

test('a point of a time to come is neither kept nor believed', async () => {
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const point = { organisationId: organisation.id, metric: 'system.uptime', at, value: 1, labels: {} };
  await expect(takePoint(deps, point)).rejects.toThrow('which is to come');
  expect(await allAlerts()).toEqual([]);
});

describe('every delivery tripled and reversed', () => {
  const events = [low(1), low(2), restocked(3), low(5), restocked(6), low(8)];
  let inOrder: object[];

  beforeEach(async () => {
    for (const event of events) await take(event);
    inOrder = await story();
    organisation = await testOrganisation(testDeps());
    await seedRules(store, organisation.context());
  });

  test.each([
    ['tripled', events.flatMap(event => [event, event, event])],
    ['reversed', events.toReversed()],
    ['tripled and reversed', [...events, ...events, ...events].toReversed()],
  ])('%s: the same alerts, each triggered and resolved once', async (_, deliveries) => {
    for (const event of deliveries) await take(event);
    expect(await story()).toEqual(inOrder);
    expect(inOrder).toMatchObject([
      { startedAt: timeAt(1), resolvedAt: timeAt(3), signals: 2 },
      { startedAt: timeAt(5), resolvedAt: timeAt(6) },
      { startedAt: timeAt(8), state: 'triggered' },
    ]);
    const histories = await Promise.all((await allAlerts()).map(historyOf));
    const ended = ['alert.created', 'alert.resolved'];
    expect(histories).toEqual([ended, ended, ['alert.created']]);
  });

  test('all at once: the same alerts', { timeout: 30_000 }, async () => {
    const all = await Promise.allSettled([...events, ...events].map(take));
    // What lost too often against the others is delivered again.
    for (const event of events) await take(event);
    expect(all).toHaveLength(12);
    expect(await story()).toEqual(inOrder);
  });
});

test('after a person resolved an alert, what comes late changes nothing, and what is new makes another', async () => {
  await take(low(1));
  const [alert] = await allAlerts();
  await resolveAlert(store, organisation.context(), alert?.id ?? '');
  await take(low(0));
  expect(await allAlerts()).toMatchObject([{ id: alert?.id, state: 'resolved', signals: 2 }]);
  const later = { ...low(3), recordedAt: new Date(Date.now() + 60_000).toISOString() };
  await take(later);
  expect(await allAlerts()).toMatchObject([{ id: alert?.id, state: 'resolved' }, { state: 'triggered' }]);
});

test('a person resolves what was seen by a clock that is ahead', async () => {
  await take({ ...low(1), recordedAt: new Date(Date.now() + 5_000).toISOString() });
  const [alert] = await allAlerts();
  await resolveAlert(store, organisation.context(), alert?.id ?? '');
  await take(low(2));
  expect((await allAlerts()).filter(({ state }) => state !== 'resolved')).toEqual([]);
});

test('standard rules are given once, and none comes back that was deleted', async () => {
  const rules = repository(store, organisation.context(), alertRules);
  const ids = async () => (await rules.list({ pageSize: 50 })).items.map(({ id }) => id).sort();
  expect(await ids()).toEqual(standardRules.map(({ id }) => id).sort());
  await rules.delete('mrr-growth');
  await seedRules(store, organisation.context());
  expect(await ids()).not.toContain('mrr-growth');
});
