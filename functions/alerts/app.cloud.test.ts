import { reArmAlerts } from '@chatterfix/shared/domain/alerts/alert/re-arm-alerts.ts';
import { saveHeartbeat } from '@chatterfix/shared/domain/alerts/heartbeat/repository.ts';
import { storePoint } from '@chatterfix/shared/domain/alerts/metric/repository.ts';
import { timeAt } from '@chatterfix/shared/domain/alerts/testing/events.ts';
import { startReceiver } from '@chatterfix/shared/domain/alerts/testing/receiver.ts';
import { roles } from '@chatterfix/shared/domain/identity/role/schemas.ts';
import { runChange } from '@chatterfix/shared/platform/firestore/run-change.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { makeAlert } from '../testing/make-alert.ts';
import { wholeApi } from '../testing/whole-api.ts';

const deps = testDeps({ ALLOW_LOCAL_CALLS: '1' });
const app = wholeApi(deps);
let organisation: TestOrganisation;
let api: ReturnType<typeof apiClient>;

beforeAll(async () => {
  organisation = await testOrganisation(deps);
  api = apiClient(app, organisation.admin);
});

/** The path of a new alert. */
const newAlert = async () => `/api/alerts/${await makeAlert(deps.store, organisation)}`;

const hence = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

describe('an alert', () => {
  test('is acknowledged for a day unless said, by whom, and may be again', async () => {
    const path = await newAlert();
    const answer = await api('POST', `${path}/acknowledge`, { body: {} });
    expect(answer).toMatchObject({
      status: 200,
      body: { state: 'acknowledged', acknowledgedBy: { name: 'Admin', id: organisation.admin.uid } },
    });
    const { acknowledgedAt, acknowledgedUntil } = answer.body;
    expect(Date.parse(String(acknowledgedUntil)) - Date.parse(String(acknowledgedAt))).toBe(86_400_000);
    const until = hence(5);
    expect(await api('POST', `${path}/acknowledge`, { body: { until } })).toMatchObject({
      body: { acknowledgedUntil: until },
    });
  });

  test('is not acknowledged until a time that is past', async () => {
    const answer = await api('POST', `${await newAlert()}/acknowledge`, { body: { until: hence(-1) } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'until' }] } });
  });

  test('is told of again when its acknowledgement has run out, once', async () => {
    const [path, other] = [await newAlert(), await newAlert()];
    await api('POST', `${path}/acknowledge`, { body: { until: hence(5) } });
    await api('POST', `${other}/acknowledge`, { body: { until: hence(50) } });
    const later = { ...deps.store, now: () => new Date(hence(6)) };
    await Promise.all([reArmAlerts(later), reArmAlerts(later)]);
    await reArmAlerts(later);
    expect(await api('GET', path)).toMatchObject({
      body: {
        state: 'triggered',
        acknowledgedAt: null,
        acknowledgedBy: null,
        acknowledgedUntil: null,
        version: 3,
      },
    });
    expect(await api('GET', other)).toMatchObject({ body: { state: 'acknowledged' } });
  });

  test('is resolved once, for good, by whom', async () => {
    const path = await newAlert();
    await api('POST', `${path}/acknowledge`, { body: {} });
    const resolved = {
      state: 'resolved',
      resolvedBy: { name: 'Admin' },
      acknowledgedUntil: null,
      version: 3,
    };
    expect(await api('POST', `${path}/resolve`)).toMatchObject({ status: 200, body: resolved });
    expect(await api('POST', `${path}/resolve`)).toMatchObject({ status: 200, body: resolved });
    expect(await api('POST', `${path}/acknowledge`, { body: {} })).toMatchObject({
      status: 409,
      body: { type: 'urn:chatterfix:problem:alert-resolved' },
    });
  });

  test('is silenced by its key, for a time', async () => {
    const path = await newAlert();
    const { key } = (await api('GET', path)).body;
    const silence = await api('POST', `${path}/silence`, { body: { minutes: 30, reason: 'At work' } });
    expect(silence).toMatchObject({
      status: 201,
      body: { matchers: { key }, reason: 'At work', createdBy: { name: 'Admin' } },
    });
    const { startsAt, endsAt } = silence.body;
    expect(Date.parse(String(endsAt)) - Date.parse(String(startsAt))).toBe(30 * 60_000);
  });

  test.each([{}, { minutes: 5, until: '2099-01-01T00:00:00Z' }, { until: '2020-01-01T00:00:00Z' }])(
    'is not silenced for %j',
    async time => {
      const body = { ...time, reason: 'At work' };
      expect((await api('POST', `${await newAlert()}/silence`, { body })).status).toBe(422);
    },
  );
});

describe('a silence', () => {
  const silence = (fields: object) =>
    api('POST', '/api/silences', {
      body: {
        matchers: { category: 'system' },
        startsAt: '2026-03-29T08:00:00Z',
        endsAt: '2026-03-29T10:00:00Z',
        reason: 'New pump',
        ...fields,
      },
    });

  test('is made for alerts that fit, and ended by deleting it', async () => {
    const { status, body } = await silence({ matchers: { category: 'system', severity: 'high' } });
    expect(status).toBe(201);
    expect((await api('DELETE', `/api/silences/${body.id}`)).status).toBe(204);
  });

  test.each([{ matchers: {} }, { endsAt: '2026-03-29T08:00:00Z' }])('is not made with %j', async fields => {
    expect((await silence(fields)).status).toBe(422);
  });
});

describe('a rule', () => {
  const fields = { name: 'Critical order', category: 'maintenance', severity: 'high' };
  const event = { kind: 'event', types: ['work-order.created'] };
  const metric = { kind: 'metric', metric: 'system.uptime', operator: 'below', threshold: 99 };

  test('goes by events or by a metric', async () => {
    const where = [{ field: 'after.priority', is: 'in', value: ['critical', 'high'] }];
    const made = await api('POST', '/api/alert-rules', { body: { ...fields, when: { ...event, where } } });
    expect(made).toMatchObject({
      status: 201,
      body: { enabled: true, when: { ...event, where, resolvedBy: [], key: 'subject' } },
    });
    const changed = await api('PATCH', `/api/alert-rules/${made.body.id}`, { body: { when: metric } });
    expect(changed).toMatchObject({ status: 200, body: { when: { ...metric, forMinutes: 0 } } });
  });

  test.each([
    { ...event, types: ['alert.created'] },
    { ...event, types: ['*'] },
    { ...event, types: [] },
    { ...event, where: [{ field: 'after.a', is: 'like', value: 'b' }] },
    { ...metric, clearAt: 98 },
    { ...metric, operator: 'above', clearAt: 99.5 },
    { kind: 'hunch' },
    { ...metric, where: [{ field: 'labels.__id__.a b', is: 'changed' }] },
  ])('is refused that goes by %j', async when => {
    expect((await api('POST', '/api/alert-rules', { body: { ...fields, when } })).status).toBe(422);
  });
});

test('a rule names a policy that there is, which is then not deleted', async () => {
  const steps = [{ afterMinutes: 5, roles: ['admin'] }];
  const policy = await api('POST', '/api/escalation-policies', { body: { name: 'Ours', steps } });
  const when = { kind: 'event', types: ['work-order.created'] };
  const rule = { name: 'Order', category: 'maintenance', severity: 'high', when };
  const make = (escalationPolicyId: unknown) =>
    api('POST', '/api/alert-rules', { body: { ...rule, escalationPolicyId } });
  expect(await make('nowhere')).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'escalationPolicyId' }] },
  });
  const { status, body } = await make(policy.body.id);
  expect(status).toBe(201);
  const path = `/api/escalation-policies/${policy.body.id}`;
  expect(await api('DELETE', path)).toMatchObject({
    status: 409,
    body: { type: expect.stringContaining('in-use') },
  });
  await api('PATCH', `/api/alert-rules/${body.id}`, { body: { escalationPolicyId: null } });
  expect((await api('DELETE', path)).status).toBe(204);
});

test('a channel that is tried out twice under one key is told once', async () => {
  const receiver = await startReceiver(() => 200);
  onTestFinished(receiver.close);
  const hook = await api('POST', '/api/webhooks', { body: { url: receiver.url } });
  const tryOut = () =>
    api('POST', `/api/webhooks/${hook.body.id}/test`, { headers: { 'Idempotency-Key': 'try-out' } });
  const [first, again] = [await tryOut(), await tryOut()];
  expect(first.status).toBe(200);
  expect(again.body).toEqual(first.body);
  expect(receiver.received).toHaveLength(1);
});

test('a rule speaks of nothing that whoever makes it may not read', async () => {
  const manager = apiClient(app, await organisation.member('manager'));
  const rule = { name: 'Invited', category: 'business', severity: 'low' };
  const when = { kind: 'event', types: ['site.created', 'invitation.*'] };
  const refused = { status: 403, body: { detail: expect.stringContaining('invitation.*') } };
  expect(await manager('POST', '/api/alert-rules', { body: { ...rule, when } })).toMatchObject(refused);
  const { body } = await api('POST', '/api/alert-rules', { body: { ...rule, when } });
  const change = (fields: object) => manager('PATCH', `/api/alert-rules/${body.id}`, { body: fields });
  expect(await change({ when })).toMatchObject(refused);
  expect(await change({ severity: 'high' })).toMatchObject({ status: 200 });
});

test('nor of policies, whatever they are called in many', async () => {
  await runChange(deps.store, organisation.context(), async change => {
    const permissions = ['alert-rules:create', 'alerts:read'];
    change.create(roles, { id: 'ruler', name: 'Ruler', permissions });
  });
  const ruler = apiClient(app, await organisation.member('ruler'));
  const when = { kind: 'event', types: ['escalation-policy.*'] };
  const body = { name: 'Policies', category: 'system', severity: 'low', when };
  expect(await ruler('POST', '/api/alert-rules', { body })).toMatchObject({ status: 403 });
  expect(await api('POST', '/api/alert-rules', { body })).toMatchObject({ status: 201 });
});

describe('a preview', () => {
  const fields = { name: 'Preview', category: 'maintenance', severity: 'high' };
  const preview = (when: object, span: object = {}, asking = api) =>
    asking('POST', '/api/alert-rules/preview', { body: { rule: { ...fields, when }, ...span } });
  const orders = {
    kind: 'event',
    types: ['work-order.created'],
    where: [{ field: 'after.priority', is: 'equals', value: 'critical' }],
    resolvedBy: [{ types: ['work-order.deleted'] }],
  };

  beforeAll(async () => {
    const make = (body: object) => api('POST', '/api/work-orders', { body });
    await make({ title: 'Leaking', priority: 'critical' });
    await make({ title: 'Painting', priority: 'low' });
    const { body } = await make({ title: 'Burning', priority: 'critical' });
    await api('DELETE', `/api/work-orders/${body.id}`);
  });

  test('tells what events a rule would have told of, and when they ended', async () => {
    const answer = await preview(orders);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        looked: 4,
        isCut: false,
        alerts: 2,
        unresolved: 1,
        episodes: [
          { title: expect.stringMatching(/^Preview: \d+ Burning$/), endedAt: expect.any(String) },
          { title: expect.stringMatching(/^Preview: \d+ Leaking$/), endedAt: null },
        ],
      },
    });
  });

  test('looks through all events for a rule of many types, and tells nothing that one may not read', async () => {
    const when = { kind: 'event', types: ['work-order.*'] };
    expect((await preview(when)).body).toMatchObject({ alerts: 3, signals: 4 });
    const role = { id: 'planner', name: 'Planner', permissions: ['alert-rules:create'] };
    await runChange(deps.store, organisation.context(), async change => {
      change.create(roles, role);
    });
    const planner = apiClient(app, await organisation.member('planner'));
    expect((await preview(when, {}, planner)).body).toMatchObject({ alerts: 0, signals: 0 });
  });

  test('tells what a metric would have told', async () => {
    for (const [minute, value] of [99, 98, null, 98, 99.9, 97].entries()) {
      const point = { metric: 'line.speed', at: timeAt(minute), value, labels: {} };
      await storePoint(deps.store, { organisationId: organisation.id, ...point });
    }
    const when = { kind: 'metric', metric: 'line.speed', operator: 'below', threshold: 99 };
    expect((await preview(when, { from: timeAt(0), to: timeAt(60) })).body).toMatchObject({
      from: timeAt(0),
      looked: 6,
      alerts: 2,
      signals: 3,
      episodes: [
        { startedAt: timeAt(5), endedAt: null },
        { startedAt: timeAt(1), endedAt: timeAt(4), signals: 2 },
      ],
    });
  });

  test.each([
    { from: '2026-01-01T00:00:00Z', to: '2026-05-01T00:00:00Z' },
    { from: '2026-03-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
    { to: '0000-01-01T00:00:00Z' },
  ])('is not for %j', async span => {
    expect((await preview(orders, span)).status).toBe(422);
  });
});

describe('the heartbeat', () => {
  const path = '/api/alert-deliveries/heartbeat';

  test('is told to operators: since when the way of alerts is open, and by which kinds it came last', async () => {
    const operators = await testOrganisation(deps);
    const call = apiClient(wholeApi(testDeps({ OPERATOR_ORGANISATION: operators.id })), operators.admin);
    const [at, long] = [hence(-1), hence(-60)];
    const begun = {
      begunAt: long,
      sentAt: at,
      openSince: long,
      arrivedAt: { email: at, slack: at, push: at },
    };
    await (await deps.store.firestore()).doc('platform/alertHeartbeat').set({ ...begun, toldAt: null });
    const silent = { sentAt: at, arrivedAt: begun.arrivedAt, openSince: null, silent: ['webhook'] };
    expect(await call('GET', path)).toMatchObject({ status: 200, body: silent });
    await saveHeartbeat(deps.store, { arrivedAt: { webhook: at } });
    expect((await call('GET', path)).body).toMatchObject({ openSince: long, silent: [] });
  });

  test('is not told to an administrator of another organisation', async () => {
    expect((await api('GET', path)).status).toBe(403);
  });
});

describe('an escalation policy', () => {
  test('is not deleted while a rule names it, and a rule names none that there is not', async () => {
    const steps = [{ afterMinutes: 5, roles: ['admin'] }];
    const policy = await api('POST', '/api/escalation-policies', { body: { name: 'Named', steps } });
    const rule = { name: 'Names it', category: 'business', severity: 'low' };
    const when = { kind: 'event', types: ['site.created'] };
    const naming = (escalationPolicyId: unknown) =>
      api('POST', '/api/alert-rules', { body: { ...rule, when, escalationPolicyId } });
    expect(await naming('none')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'escalationPolicyId' }] },
    });
    const made = await naming(policy.body.id);
    const path = `/api/escalation-policies/${policy.body.id}`;
    expect(await api('DELETE', path)).toMatchObject({
      status: 409,
      body: { type: 'urn:chatterfix:problem:in-use' },
    });
    await api('DELETE', `/api/alert-rules/${made.body.id}`);
    expect((await api('DELETE', path)).status).toBe(204);
  });
});
