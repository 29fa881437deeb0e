import { beforeEach, describe, expect, test } from 'vitest';
import { repository } from '../../../platform/firestore/repository.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { incidents } from '../incident/schemas.ts';
import { services } from '../service/schemas.ts';
import { monitoredRun } from '../testing/monitored-run.ts';
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

describe('a process that hangs', () => {
  test('is replaced by one of a new revision after three strikes, and its incident tells how', async () => {
    const { deps, pidOf } = await monitoredRun(five);
    await check(deps);
    const hung = pidOf('cmms');
    process.kill(hung, 'SIGSTOP');
    const outcome = (await check(deps)).find(({ name }) => name === 'cmms');
    expect(outcome).toMatchObject({
      state: 'healthy',
      action: 'restart',
      revision: expect.stringMatching(/^cmms-00002/),
    });
    expect(pidOf('cmms')).not.toBe(hung);
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
    const { deps, pidOf } = await monitoredRun({ ...five, page: ['cmms'] });
    await check(deps);
    for (const name of ['cmms', 'gateway']) process.kill(pidOf(name), 'SIGSTOP');
    const outcomes = new Map((await check(deps)).map(outcome => [outcome.name, outcome]));
    expect(outcomes.get('gateway')).toMatchObject({ state: 'healthy', action: 'restart' });
    expect(outcomes.get('cmms')).toMatchObject({ state: 'healthy', action: 'restart' });
    expect((await incidentsNow()).map(({ service: blamed }) => blamed)).toEqual(['gateway', 'cmms']);
  });

  test('is replaced once, though two monitors see it', async () => {
    const { deps, pidOf } = await monitoredRun(five);
    await check(deps);
    process.kill(pidOf('cmms'), 'SIGSTOP');
    const both = await Promise.allSettled([check(deps), check(deps)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'check-running' },
    });
    expect((await deps.run.get('cmms')).revision).toMatch(/^cmms-00002/);
  });
});

test('when most do not answer, nothing is restarted', async () => {
  const { deps, pidOf } = await monitoredRun(five);
  await check(deps);
  const stopped = ['gateway', 'relay', 'sweep'].map(pidOf);
  for (const pid of stopped) process.kill(pid, 'SIGSTOP');
  const outcomes = await check(deps);
  expect(outcomes.filter(({ action }) => action === 'restart')).toEqual([]);
  expect(outcomes.filter(({ action }) => action === 'page')).toHaveLength(3);
  for (const pid of stopped) process.kill(pid, 'SIGCONT');
  expect((await check(deps)).every(({ state }) => state === 'healthy')).toBe(true);
  expect((await incidentsNow()).map(({ state }) => state)).toEqual(['resolved', 'resolved', 'resolved']);
});
