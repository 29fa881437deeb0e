import { setTimeout as wait } from 'node:timers/promises';
import { services } from '@chatterfix/shared/domain/operations/service/schemas.ts';
import { monitoredRun } from '@chatterfix/shared/domain/operations/testing/monitored-run.ts';
import { runChange } from '@chatterfix/shared/platform/firestore/run-change.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { openSchedulerJobs } from '@chatterfix/shared/platform/scheduler/scheduler-jobs.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { createBrain } from './app.ts';

const graph = { gateway: [], cmms: ['gateway'], relay: [], live: ['relay'], sweep: [] };
let operators: TestOrganisation;

beforeEach(async () => {
  operators = await testOrganisation(testDeps());
});

async function start() {
  const { deps: monitor, freeze, place } = await monitoredRun(graph);
  const deps = testDeps({ OPERATOR_ORGANISATION: operators.id, APP_URL: 'https://chatterfix.example' });
  const app = createBrain(deps, monitor, openSchedulerJobs(place));
  return { app, freeze, call: apiClient(app, operators.admin) };
}

test('a check answers with each service, which are then listed', async () => {
  const { call } = await start();
  const { status, body } = await call('POST', '/api/brain/check');
  expect(status).toBe(200);
  expect(body.services).toHaveLength(5);
  const { body: page } = await call('GET', '/api/brain/services?sort=name');
  expect(page.items).toMatchObject(
    Object.keys(graph)
      .sort()
      .map(name => ({
        name,
        state: 'healthy',
        strikes: 0,
        revision: expect.any(String),
        lastCheckAt: expect.any(String),
      })),
  );
  expect((await call('GET', '/api/brain/services/cmms')).body).toMatchObject({
    id: 'cmms',
    dependsOn: ['gateway'],
  });
});

describe('a restart', () => {
  test('is done once for one key, and answers when the service is well', async () => {
    const { call } = await start();
    await call('POST', '/api/brain/check');
    const asking = { body: { reason: 'It is slow' }, headers: { 'Idempotency-Key': 'once' } };
    const { body } = await call('POST', '/api/brain/services/cmms/restart', asking);
    expect(body).toMatchObject({ state: 'healthy', revision: expect.stringMatching(/^cmms-00002/) });
    await call('POST', '/api/brain/services/cmms/restart', asking);
    expect((await call('GET', '/api/brain/services/cmms')).body).toMatchObject({ revision: body.revision });
  });

  test('counts the time until it as the service was, not as down', async () => {
    const { deps: monitor, place } = await monitoredRun(graph);
    const deps = testDeps({ OPERATOR_ORGANISATION: operators.id });
    const later = { ...monitor, store: { ...monitor.store, now: () => new Date(Date.now() + 600_000) } };
    await apiClient(createBrain(deps, monitor, openSchedulerJobs(place)), operators.admin)(
      'POST',
      '/api/brain/check',
    );
    const call = apiClient(createBrain(deps, later, openSchedulerJobs(place)), operators.admin);
    const { body } = await call('POST', '/api/brain/services/cmms/restart', {
      body: { reason: 'It is slow' },
    });
    expect(body.uptime).toBeGreaterThan(98);
  });

  test('of what is not there is not found, and one needs its reason', async () => {
    const { call } = await start();
    const body = { reason: 'Why not' };
    expect(await call('POST', '/api/brain/services/none/restart', { body })).toMatchObject({ status: 404 });
    expect(await call('POST', '/api/brain/services/cmms/restart', { body: {} })).toMatchObject({
      status: 422,
    });
  });
});

test('an incident is acknowledged, noted on and resolved, each by whom and when', async () => {
  const { call, freeze } = await start();
  await call('POST', '/api/brain/check');
  for (const name of ['gateway', 'relay', 'sweep']) freeze(name);
  await call('POST', '/api/brain/check');
  const { body: page } = await call('GET', '/api/brain/incidents?state=open&service=gateway');
  const [incident] = page.items as { id: string }[];
  const path = `/api/brain/incidents/${incident?.id}`;
  await call('POST', `${path}/acknowledge`, { body: { text: 'I look' } });
  expect(await call('POST', `${path}/acknowledge`, { body: {} })).toMatchObject({ status: 409 });
  await call('POST', `${path}/notes`, { body: { text: 'The network' } });
  const { body } = await call('POST', `${path}/resolve`, { body: { text: 'Over' } });
  expect(body).toMatchObject({ state: 'resolved', resolvedAt: expect.any(String) });
  const timeline = body.timeline as { step: string; by: string }[];
  expect(timeline.map(({ step, by }) => [step, by]).slice(1)).toEqual([
    ['acknowledged', 'Admin'],
    ['noted', 'Admin'],
    ['resolved', 'Admin'],
  ]);
});

test('jobs are listed, paused, resumed and run', async () => {
  const { call } = await start();
  const nightly = { name: 'nightly', schedule: '0 2 * * *', state: 'enabled' };
  expect((await call('GET', '/api/brain/jobs')).body).toMatchObject({ items: [nightly] });
  const act = async (verb: string) => (await call('POST', `/api/brain/jobs/nightly/${verb}`)).body;
  expect(await act('pause')).toMatchObject({ state: 'paused', nextRunAt: null });
  expect(await act('resume')).toMatchObject({ state: 'enabled' });
  expect(await act('run')).toMatchObject({ name: 'nightly' });
  expect(await call('POST', '/api/brain/jobs/none/run')).toMatchObject({ status: 404 });
});

test('nobody but operators sees or does any of it', async () => {
  const { app } = await start();
  const stranger = (await testOrganisation(testDeps())).admin;
  for (const person of [stranger, await operators.member('manager')]) {
    const call = apiClient(app, person);
    expect(await call('GET', '/api/brain/services')).toMatchObject({ status: 403 });
    expect(await call('GET', '/api/brain/incidents')).toMatchObject({ status: 403 });
    expect(await call('GET', '/api/brain/jobs')).toMatchObject({ status: 403 });
    expect(await call('POST', '/api/brain/jobs/nightly/pause')).toMatchObject({ status: 403 });
    expect(await call('POST', '/api/brain/check')).toMatchObject({ status: 403 });
    const restart = { body: { reason: 'Mischief' } };
    expect(await call('POST', '/api/brain/services/cmms/restart', restart)).toMatchObject({ status: 403 });
  }
});

describe('the status', () => {
  const ask = async (app: App, path: string) => {
    const response = await app.request(`https://whoever.asks.example${path}`);
    return { headers: response.headers, text: await response.text() };
  };

  test('tells everybody how each service is, and was, and may be kept for a moment', async () => {
    const before = await start();
    const { state } = JSON.parse((await ask(before.app, '/api/status')).text);
    expect(state).toBe('unknown');
    const { app, call } = await start();
    await call('POST', '/api/brain/check');
    const { headers, text } = await ask(app, '/api/status');
    expect(headers.get('cache-control')).toMatch(/^public, max-age=30/);
    const status = JSON.parse(text);
    expect(status).toMatchObject({
      state: 'operational',
      formula: expect.stringContaining('up ÷ (up + down)'),
    });
    expect(status.services).toHaveLength(5);
    expect(status.components).toMatchObject([{ name: 'Tests', state: 'operational' }]);
    expect(Object.keys(status.services[0]).sort()).toEqual([
      'component',
      'days',
      'name',
      'state',
      'stateSince',
      'summary',
      'uptime',
    ]);
  });

  test('tells of incidents without names or evidence, also as feeds', async () => {
    const { app, call, freeze } = await start();
    await call('POST', '/api/brain/check');
    for (const name of ['gateway', 'relay', 'sweep']) freeze(name);
    await call('POST', '/api/brain/check');
    const { body: page } = await call('GET', '/api/brain/incidents?service=gateway');
    const [{ id } = { id: '' }] = page.items as { id: string }[];
    await call('POST', `/api/brain/incidents/${id}/notes`, { body: { text: 'Called the <b>provider</b>' } });
    const status = JSON.parse((await ask(app, '/api/status')).text);
    expect(status).toMatchObject({ state: 'outage' });
    expect(status.incidents).toHaveLength(1);
    expect(JSON.stringify(status)).not.toContain('provider');
    expect(JSON.stringify(status)).not.toContain('strikes');
    for (const path of ['/api/status/atom.xml', '/api/status/rss.xml']) {
      const { headers, text } = await ask(app, path);
      expect(headers.get('content-type')).toMatch(/^application\/(atom|rss)\+xml/);
      expect(text).toContain(`https://chatterfix.example/status#${id}`);
      expect(text).not.toContain('provider');
      // A cache may give it to others.
      expect(text).not.toContain('whoever.asks');
    }
  });

  test('tells nothing of a service that is a part of the platform no more', async () => {
    const { app, call } = await start();
    await call('POST', '/api/brain/check');
    await runChange(testDeps().store, operators.context(), async change => {
      const gone = { id: 'gone', name: 'gone', summary: '', dependsOn: [], stateSince: change.now };
      change.create(services, { ...gone, state: 'down' });
    });
    const status = JSON.parse((await ask(app, '/api/status')).text);
    expect(status.state).toBe('operational');
    expect(status.services.map(({ name }: { name: string }) => name)).not.toContain('gone');
  });

  test('gives the counts behind each day', async () => {
    const { app, call } = await start();
    await call('POST', '/api/brain/check');
    await call('POST', '/api/brain/check');
    const { text } = await ask(app, '/api/status/uptime.csv');
    const [head, first] = text.split('\r\n');
    expect(head).toBe('service,date,upSeconds,downSeconds,maintenanceSeconds,uptimePercent');
    expect(first).toMatch(/^cmms,\d{4}-\d{2}-\d{2},\d+,0,0,/);
  });
});

test('a maintenance window ends after it starts, also when it is changed', async () => {
  const { call } = await start();
  const body = { reason: 'New disks', startsAt: '2026-12-01T10:00:00Z', endsAt: '2026-12-01T09:00:00Z' };
  const path = '/api/brain/maintenance-windows';
  expect(await call('POST', path, { body })).toMatchObject({
    status: 422,
    body: { type: expect.stringContaining('invalid-body') },
  });
  const { body: window } = await call('POST', path, { body: { ...body, endsAt: '2026-12-01T12:00:00Z' } });
  expect(await call('PATCH', `${path}/${window.id}`, { body: { endsAt: body.endsAt } })).toMatchObject({
    status: 422,
  });
  expect(await call('PATCH', `${path}/${window.id}`, { body: { services: ['cmms'] } })).toMatchObject({
    status: 200,
  });
});

test('the objective is measured by the requests that services count', async () => {
  const { deps: monitor, place } = await monitoredRun(graph);
  const deps = testDeps({
    OPERATOR_ORGANISATION: operators.id,
    REQUEST_COUNT_SECONDS: '0.001',
    K_SERVICE: 'brain',
  });
  const call = apiClient(createBrain(deps, monitor, openSchedulerJobs(place)), operators.admin);
  for (let times = 0; times < 3; times++) {
    await call('GET', '/api/brain/services');
    await wait(5);
  }
  const { body } = await call('GET', '/api/brain/slo?service=brain');
  expect(body).toMatchObject({ objective: 99.9, total: 3, failed: 0, availability: 100 });
});
