import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { signIn } from '@chatterfix/shared/testing/sign-up.ts';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { readFunctionList } from '../function-list.ts';
import type { Api } from '../testing/organisation.ts';
import { crash, platformUrl, processesOf, serverAt } from '../testing/platform.ts';

const Outcomes = z.object({
  services: z.array(z.object({ name: z.string(), state: z.string(), action: z.string() })),
});
const Incidents = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      state: z.string(),
      pattern: z.string(),
      timeline: z.array(z.object({ at: z.iso.datetime(), step: z.string() })),
    }),
  ),
});
const Restarts = z.object({ state: z.string(), restarts: z.array(z.object({ revision: z.string() })) });

// Three strikes, a restart and two passes take some fifteen seconds; a busy machine needs more.
const patience = { timeout: 120_000 };
const allHealthy = readFunctionList().map(() => 'healthy');
let operator: Api;

beforeAll(async () => {
  const email = 'admin@demo.chatterfix.local';
  operator = apiClient(serverAt(platformUrl), { token: await signIn({ email }, platformUrl) });
  await vi.waitFor(
    async () => expect((await check()).map(({ state }) => state)).toEqual(allHealthy),
    patience,
  );
}, patience.timeout);

async function check() {
  const { status, body } = await operator('POST', '/api/brain/check');
  return status === 200 ? Outcomes.parse(body).services : [];
}

const restartsOf = async (name: string) =>
  Restarts.parse((await operator('GET', `/api/brain/services/${name}`)).body);

test(
  'a process that hangs is replaced once, within thirty seconds of the third strike, however many look',
  patience,
  async () => {
    const before = await restartsOf('cmms');
    const hung = await processesOf('cmms');
    onTestFinished(() => {
      for (const { pid } of hung) thaw(pid);
    });
    for (const { pid } of hung) process.kill(pid, 'SIGSTOP');

    const jobs = [1, 2].map(() => operator('POST', '/api/brain/jobs/health-check/run'));
    await Promise.all([check(), ...jobs]);
    await expect.poll(async () => (await restartsOf('cmms')).state, patience).toBe('healthy');

    const { restarts } = await restartsOf('cmms');
    expect(restarts).toHaveLength(before.restarts.length + 1);
    const running = await processesOf('cmms');
    expect(running.filter(({ pid }) => hung.some(one => one.pid === pid))).toEqual([]);
    expect((await operator('GET', '/api/sites')).status).toBe(200);

    const { body } = await operator('GET', '/api/brain/incidents?service=cmms&sort=-openedAt&pageSize=1');
    const [incident] = Incidents.parse(body).items;
    expect(incident).toMatchObject({ state: 'resolved', pattern: 'hang' });
    const at = (step: string) => Date.parse(incident?.timeline.find(one => one.step === step)?.at ?? '');
    const seconds = (at('recovered') - at('opened')) / 1000;
    console.info(`From the third strike to recovered: ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(30);

    const told = async () =>
      (await operator('GET', `/api/alerts?subject=incidents/${incident?.id}`)).body.items;
    await expect.poll(told, patience).toMatchObject([{ ruleId: 'critical-failure', state: 'resolved' }]);
  },
);

test('a process that is killed is started again by Cloud Run, which needs no restart', patience, async () => {
  const before = await restartsOf('cmms');
  await crash('cmms');
  expect((await check()).find(({ name }) => name === 'cmms')).toMatchObject({
    state: 'healthy',
    action: 'none',
  });
  expect((await restartsOf('cmms')).restarts).toEqual(before.restarts);
});

/** Has a process go on, so that it can end; most are gone by then. */
function thaw(pid: number): void {
  try {
    process.kill(pid, 'SIGCONT');
  } catch {
    // It was replaced, and has been killed.
  }
}
