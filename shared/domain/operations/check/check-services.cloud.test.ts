import { beforeEach, describe, expect, test } from 'vitest';
import { listEvents } from '../../../platform/events/event-log.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import { createProbe } from '../../../platform/probe/probe.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { resolveIncident } from '../incident/handle-incident.ts';
import { incidents } from '../incident/schemas.ts';
import { maintenanceWindows } from '../maintenance-window/schemas.ts';
import { samples } from '../sample/schemas.ts';
import { services } from '../service/schemas.ts';
import { serviceDays } from '../service-day/schemas.ts';
import { monitoredRun, thaw } from '../testing/monitored-run.ts';
import { checkServices } from './check-services.ts';

const { store } = testDeps();
let organisation: TestOrganisation;

beforeEach(async () => {
  organisation = await testOrganisation(testDeps());
});

const five = { gateway: [], cmms: ['gateway'], relay: [], live: ['relay'], sweep: [] };
const check = (deps: Parameters<typeof checkServices>[0]) =>
  checkServices(deps, { ...organisation.context(), requestId: crypto.randomUUID() });
const service = (name: string) => repository(store, organisation.context(), services).get(name);
const incidentsNow = async () =>
  (await repository(store, organisation.context(), incidents).list({ pageSize: 50, sort: 'openedAt' })).items;

test('services that work are healthy, and two checks know for how long', async () => {
  const { deps } = await monitoredRun(five);
  const outcomes = await check(deps);
  expect(outcomes.map(({ name, state, action }) => [name, state, action])).toEqual(
    Object.keys(five).map(name => [name, 'healthy', 'none']),
  );
  expect(await service('cmms')).toMatchObject({
    name: 'cmms',
    strikes: 0,
    uptime: null,
    lastCheckAt: expect.any(String),
  });
  const later = { ...deps, store: { ...store, now: () => new Date(Date.now() + 900_000) } };
  await check(later);
  expect(await service('cmms')).toMatchObject({
    uptime: 100,
    passes: 2,
    goodRevision: expect.stringMatching(/^cmms-00001/),
  });
  expect(await incidentsNow()).toEqual([]);
});

test('a check of services that are well costs two reads and two writes of each, and its turn and windows', async () => {
  const { deps } = await monitoredRun(five);
  await check(deps);
  const context = { ...organisation.context(), requestId: crypto.randomUUID() };
  await checkServices(deps, context);
  expect(context.usage).toEqual({ reads: 2 * 5 + 3, writes: 2 * 5 + 2 });
});

describe('a process that hangs', () => {
  test('is replaced by one of a new revision after three strikes, and its incident tells how', async () => {
    const { deps, pidOf, freeze } = await monitoredRun(five);
    await check(deps);
    const hung = freeze('cmms');
    const outcome = (await check(deps)).find(({ name }) => name === 'cmms');
    expect(outcome).toMatchObject({
      state: 'healthy',
      action: 'restart',
      revision: expect.stringMatching(/^cmms-00002/),
    });
    expect(pidOf('cmms')).not.toBe(hung);
    const { items } = await listEvents(store, organisation.context(), {
      subject: 'services/cmms',
      pageSize: 1,
    });
    expect(items[0]).toMatchObject({ type: 'service.state-changed', after: { state: 'healthy' } });
    expect(Object.keys(items[0]?.after ?? {})).not.toContain('days');
    const [incident, ...others] = await incidentsNow();
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ service: 'cmms', pattern: 'hang', state: 'resolved' });
    expect(incident?.timeline.map(({ step }) => step)).toEqual([
      'opened',
      'restarting',
      'restarted',
      'recovered',
    ]);
    expect(await service('cmms')).toMatchObject({
      incidentId: null,
      strikes: 0,
      restarts: [{ revision: outcome?.revision }],
    });
  });

  test('is to blame for what depends on it, which works again with it', async () => {
    const { deps, freeze } = await monitoredRun({ ...five, page: ['cmms'] });
    await check(deps);
    for (const name of ['cmms', 'gateway']) freeze(name);
    const outcomes = new Map((await check(deps)).map(outcome => [outcome.name, outcome]));
    expect(outcomes.get('gateway')).toMatchObject({ state: 'healthy', action: 'restart' });
    expect(outcomes.get('cmms')).toMatchObject({ state: 'healthy', action: 'restart' });
    expect((await incidentsNow()).map(({ service: blamed }) => blamed)).toEqual(['gateway', 'cmms']);
  });

  test('is replaced once, though two monitors see it', async () => {
    const { deps, freeze } = await monitoredRun(five);
    await check(deps);
    freeze('cmms');
    const both = await Promise.allSettled([check(deps), check(deps)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'check-running' },
    });
    expect((await deps.run.get('cmms')).revision).toMatch(/^cmms-00002/);
  });
});

test('when most do not answer, nothing is restarted', async () => {
  const { deps, freeze } = await monitoredRun(five);
  await check(deps);
  const stopped = ['gateway', 'relay', 'sweep'].map(freeze);
  const outcomes = await check(deps);
  expect(outcomes.filter(({ action }) => action === 'restart')).toEqual([]);
  expect(outcomes.filter(({ action }) => action === 'page')).toHaveLength(1);
  expect(outcomes.filter(({ pattern }) => pattern === 'checker')).toHaveLength(3);
  stopped.forEach(thaw);
  expect((await check(deps)).every(({ state }) => state === 'healthy')).toBe(true);
  expect((await incidentsNow()).map(({ state }) => state)).toEqual(['resolved']);
});

test('a process that is killed is started again by Cloud Run, and nothing is to be done', async () => {
  const { deps, pidOf } = await monitoredRun(five);
  await check(deps);
  const killed = pidOf('cmms');
  process.kill(killed, 'SIGKILL');
  const outcomes = await check(deps);
  expect(outcomes.find(({ name }) => name === 'cmms')).toMatchObject({ state: 'healthy', action: 'none' });
  expect(pidOf('cmms')).not.toBe(killed);
  expect(await incidentsNow()).toEqual([]);
});

test('what answers slowly is degraded, and not restarted', async () => {
  const { deps, faults } = await monitoredRun(five);
  faults.add({ target: 'function:cmms', delayMs: 2_100 });
  const patient = { ...deps, probe: createProbe({ timeoutMs: 10_000 }) };
  for (let times = 0; times < 3; times++) await check(patient);
  expect(await service('cmms')).toMatchObject({ state: 'degraded', pattern: 'slow', restarts: [] });
});

test('what fails every other time is flapping, and not restarted', async () => {
  const { deps, faults } = await monitoredRun(five);
  for (let times = 0; times < 7; times++) {
    faults.add({ target: 'function:cmms', error: 503, times: 1 });
    await check(deps);
  }
  expect(await service('cmms')).toMatchObject({ state: 'degraded', pattern: 'flapping', restarts: [] });
  expect(await incidentsNow()).toEqual([]);
});

test('after a bad deployment the traffic goes back to the last good revision', async () => {
  const { deps, deploy } = await monitoredRun(five);
  await check(deps);
  await check(deps);
  const good = (await service('cmms')).goodRevision;
  await deploy('cmms', { ILL: '1' });
  expect((await check(deps)).find(({ name }) => name === 'cmms')).toMatchObject({
    state: 'healthy',
    action: 'roll-back',
    revision: good,
  });
  const [incident] = await incidentsNow();
  expect(incident).toMatchObject({ pattern: 'bad-deploy', state: 'resolved' });
  expect(incident?.timeline.map(({ step }) => step)).toContain('rolled-back');
  expect((await check(deps)).find(({ name }) => name === 'cmms')).toMatchObject({ state: 'healthy' });
});

test('an incident that a person has ended stays ended, and what fails on is another one', async () => {
  const { deps, freeze, faults } = await monitoredRun(five);
  await check(deps);
  freeze('cmms');
  faults.add({ target: 'run', operation: 'UpdateService', error: 'PERMISSION_DENIED', times: 1 });
  await check(deps);
  const [first] = await incidentsNow();
  const ended = await resolveIncident({ store }, organisation.context(), { id: first?.id ?? '', text: '' });
  await check(deps);
  const [unchanged, second, ...others] = await incidentsNow();
  expect(unchanged).toEqual(ended);
  expect(second?.timeline.map(({ step }) => step)).toEqual([
    'opened',
    'restarting',
    'restarted',
    'recovered',
  ]);
  expect(others).toEqual([]);
});

test('a restart whose monitor died before it could write it down is no deployment of somebody else', async () => {
  const { deps, freeze } = await monitoredRun(five);
  await check(deps);
  await check(deps);
  freeze('cmms');
  const restart: typeof deps.run.restart = async (...asked) => {
    await deps.run.restart(...asked);
    throw new Error('The monitor is gone.');
  };
  await expect(check({ ...deps, run: { ...deps.run, restart } })).rejects.toThrow('gone');
  expect(await service('cmms')).toMatchObject({ state: 'restarting', restarts: [] });
  await deps.probe((await deps.run.get('cmms')).url);
  freeze('cmms');
  expect((await check(deps)).find(({ name }) => name === 'cmms')).toMatchObject({
    state: 'down',
    pattern: 'hang',
    action: 'none',
    revision: expect.stringMatching(/^cmms-00002/),
  });
});

describe('when Cloud Run', () => {
  test('refuses a restart, that is told, and the next check tries again', async () => {
    const { deps, freeze, faults } = await monitoredRun(five);
    await check(deps);
    freeze('cmms');
    faults.add({ target: 'run', operation: 'UpdateService', error: 'PERMISSION_DENIED', times: 1 });
    expect((await check(deps)).find(({ name }) => name === 'cmms')).toMatchObject({ state: 'down' });
    const [incident] = await incidentsNow();
    expect(incident?.timeline.map(({ step }) => step)).toEqual(['opened', 'restarting', 'not-restarted']);
    expect((await check(deps)).find(({ name }) => name === 'cmms')).toMatchObject({ state: 'healthy' });
    expect(await incidentsNow()).toMatchObject([{ id: incident?.id, state: 'resolved' }]);
  });

  test('refuses each restart, a person is called after the third, and none is tried any more', async () => {
    const { deps, freeze, faults } = await monitoredRun(five);
    await check(deps);
    freeze('cmms');
    faults.add({ target: 'run', operation: 'UpdateService', error: 'PERMISSION_DENIED' });
    const actions = [];
    for (let times = 0; times < 5; times++)
      actions.push((await check(deps)).find(({ name }) => name === 'cmms')?.action);
    expect(actions).toEqual(['restart', 'restart', 'restart', 'page', 'page']);
    expect(await service('cmms')).toMatchObject({ circuitOpenSince: expect.any(String) });
    const [incident] = await incidentsNow();
    expect(incident?.timeline.filter(({ step }) => step === 'paged')).toHaveLength(1);
  });

  test('says that somebody else was faster, the restart is tried on what is there now', async () => {
    const { deps, freeze, faults } = await monitoredRun(five);
    await check(deps);
    freeze('cmms');
    faults.add({ target: 'run', operation: 'UpdateService', error: 'ABORTED', times: 1 });
    expect((await check(deps)).find(({ name }) => name === 'cmms')).toMatchObject({
      state: 'healthy',
      action: 'restart',
    });
  });

  test('does not answer, nothing is restarted', async () => {
    const { deps, faults } = await monitoredRun(five);
    await check(deps);
    faults.add({ target: 'run', error: 'UNAVAILABLE' });
    const outcomes = await check(deps);
    expect(outcomes.every(({ pattern }) => pattern === 'checker')).toBe(true);
    expect(await incidentsNow()).toHaveLength(1);
    faults.clear();
    expect((await check(deps)).every(({ state }) => state === 'healthy')).toBe(true);
  });
});

test('under maintenance nothing is restarted, told, or counted against uptime', async () => {
  const { deps, freeze } = await monitoredRun(five);
  const windows = repository(store, organisation.context(), maintenanceWindows);
  await check(deps);
  const startsAt = new Date(Date.now() - 60_000).toISOString();
  const endsAt = new Date(Date.now() + 3_600_000).toISOString();
  await windows.create({ reason: 'New disks', services: ['cmms'], startsAt, endsAt });
  freeze('cmms');
  const later = { ...deps, store: { ...store, now: () => new Date(Date.now() + 600_000) } };
  expect((await check(later)).find(({ name }) => name === 'cmms')).toMatchObject({
    state: 'maintenance',
    action: 'none',
  });
  expect(await incidentsNow()).toEqual([]);
  expect(await service('cmms')).toMatchObject({ uptime: null });
  expect((await service('cmms')).days.at(-1)?.maintenanceSeconds).toBeGreaterThanOrEqual(600);
});

test('each look is a sample, and each day that is over is kept', async () => {
  const { deps } = await monitoredRun(five);
  const times = ['2026-03-29T23:50:00.000Z', '2026-03-29T23:58:00.000Z', '2026-03-30T00:05:00.000Z'];
  for (const time of times) await check({ ...deps, store: { ...store, now: () => new Date(time) } });
  const context = organisation.context();
  const sampled = await repository(store, context, samples).list({
    pageSize: 50,
    filters: { service: ['cmms'] },
  });
  const { looks } = await service('cmms');
  expect(new Set(looks.map(({ at }) => at))).toEqual(new Set(times));
  // A busy machine may have it look twice before it answers in time.
  expect(sampled.items.map(({ at }) => at).sort()).toEqual(looks.map(({ at }) => at));
  const days = await repository(store, context, serviceDays).list({
    pageSize: 50,
    filters: { service: ['cmms'] },
  });
  expect(days.items).toMatchObject([{ date: '2026-03-29', upSeconds: 600, downSeconds: 0 }]);
  expect((await service('cmms')).days.map(({ date }) => date)).toEqual(['2026-03-29', '2026-03-30']);
});
