import { createServer } from 'node:http';
import { serveForTest } from '@chatterfix/emulator/grpc/testing/serve-for-test.ts';
import { hangUp, listen } from '@chatterfix/emulator/listen.ts';
import { startAdminRun } from '@chatterfix/emulator/run/testing/admin-run.ts';
import { askWho } from '@chatterfix/emulator/run/testing/ask.ts';
import { testRecord } from '@chatterfix/emulator/run/testing/test-record.ts';
import { openRunReleases } from '@chatterfix/shared/platform/run/run-releases.ts';
import { expect, onTestFinished, test } from 'vitest';
import { Fleet } from './fleet.ts';
import { deploySteps, rollbackSteps } from './release-steps.ts';
import { runSteps } from './run-steps.ts';
import type { TrafficStep } from './step.ts';

const region = 'us-central1';
const steps = deploySteps({ name: 'dev', project: 'demo-test', regions: [region] }, '/tmp/x');

/** The local Cloud Run with a service and real processes behind tagged addresses: `/run/candidate---cmms/health`. */
async function startCloud() {
  const server = createServer((request, response) => {
    const [, , service = '', ...rest] = request.url?.split('/') ?? [];
    void admin.run.handle({ service, request, response, path: `/${rest.join('/')}` });
  });
  const address = await listen(server, '127.0.0.1', 0);
  onTestFinished(() => hangUp(server));
  const uriOf = (host: string) => `http://${address}/run/${host}`;
  const admin = await startAdminRun([testRecord('cmms')], { uriOf });
  const { apiEndpoint, port } = await serveForTest(admin.run.grpcServices);
  const place = { project: 'demo-test', region, grpcEndpoint: `${apiEndpoint}:${port}` };
  return { ...admin, releases: openRunReleases(place) };
}

/** That cloud, and a release that gives the service this environment where Terraform would apply. */
async function start(next: Record<string, string>, worseFrom = 101) {
  const cloud = await startCloud();
  const seen: string[] = [];
  const print: string[] = [];
  const shares = async () =>
    ((await cloud.get()).trafficStatuses ?? []).map(({ tag, percent }) => `${tag} ${percent}`).join(', ');
  const ask = async ({ url }: { url: string }) => {
    const { status } = await fetch(url);
    const now = await shares();
    if (seen.at(-1) !== now) seen.push(now);
    const isWorse = Number(now.split(' ').at(-1)) >= worseFrom;
    return status === 200 && !isWorse ? undefined : `it answered ${isWorse ? 'late' : status}`;
  };
  const fleet = new Fleet({ releases: () => cloud.releases, ask, print: line => print.push(line) }, [
    { service: 'cmms', region },
  ]);
  const executor = {
    check: () => {},
    command: async (command: readonly string[]) => {
      if (command.includes('apply')) await cloud.setEnvironment(next);
    },
    traffic: (step: TrafficStep) => fleet.do(step),
    print: (line: string) => print.push(line),
  };
  const run = (which = steps) => runSteps(which, { ...executor });
  return { ...cloud, run, seen, shares, told: () => print.join('\n') };
}

test('a release gets traffic in steps, is asked before each, and can be taken back', async () => {
  const { run, seen, url, shares } = await start({ GREETING: 'new' });
  const before = (await askWho(url)).K_REVISION;
  expect(await run()).toBe(true);
  expect(seen).toEqual([0, 10, 50, 100].map(share => `previous ${100 - share}, candidate ${share}`));
  expect((await askWho(url)).GREETING).toBe('new');

  expect(await run(rollbackSteps())).toBe(true);
  expect(await shares()).toBe('previous 100, candidate 0');
  expect((await askWho(url)).K_REVISION).toBe(before);
});

test('a release that is ill gets no traffic at all', async () => {
  const { run, seen, url, told } = await start({ ILL: '1' });
  const before = (await askWho(url)).K_REVISION;
  expect(await run()).toBe(false);
  expect(seen).toEqual(['previous 100, candidate 0']);
  expect(told()).toMatch(/cmms-00002-\w+ of cmms is not well: it answered 500/);
  expect((await askWho(url)).K_REVISION).toBe(before);
});

test('a release that falls ill under load goes back by itself', async () => {
  const { run, seen, shares, told } = await start({ GREETING: 'new' }, 50);
  expect(await run()).toBe(false);
  expect(seen.at(-1)).toBe('previous 50, candidate 50');
  expect(await shares()).toBe('previous 100, candidate 0');
  expect(told()).toContain('What served before has all the traffic.');
});

test('a release that does not start leaves what served, and the next one that is well replaces it', async () => {
  const broken = { BROKEN: 'exit' };
  const { run, url, setEnvironment } = await start(broken);
  const before = (await askWho(url)).K_REVISION;
  expect(await run()).toBe(false);
  expect((await askWho(url)).K_REVISION).toBe(before);
  Object.assign(broken, { BROKEN: '', GREETING: 'mended' });
  await setEnvironment({ GREETING: 'mended' });
  expect((await askWho(url)).K_REVISION).toBe(before);
  expect(await run()).toBe(true);
  expect((await askWho(url)).GREETING).toBe('mended');
});

test('a release that changes nothing leaves the traffic where it is', async () => {
  const { run, url, shares } = await start({});
  const before = (await askWho(url)).K_REVISION;
  expect(await run(steps.filter(step => !('command' in step)))).toBe(true);
  expect(await shares()).toBe('previous 100');
  expect((await askWho(url)).K_REVISION).toBe(before);
});
