import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { askControl } from '../control/ask-control.ts';
import { commandLine } from '../process/command-line.ts';
import { bundleFolder, startLocalCloudProcess } from '../testing/local-cloud-process.ts';

/* One state, through the life of four processes: each test goes on where the one before has stopped. */
const stateDir = mkdtempSync(join(tmpdir(), 'local-cloud-'));
const bundles = bundleFolder();
const started: ReturnType<typeof startLocalCloudProcess>[] = [];
const patience = { timeout: 120_000 };

const start = (env: NodeJS.ProcessEnv = {}, dir = stateDir) => {
  const cloud = startLocalCloudProcess(bundles.folder, dir, env);
  started.push(cloud);
  return cloud;
};
afterAll(async () => {
  for (const cloud of started) cloud.process.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  bundles.remove();
});

const Rows = z.array(z.object({ service: z.string(), pid: z.int(), port: z.int(), state: z.string() }));
const processes = async () => Rows.parse(await askControl(stateDir, 'GET', '/processes'));

/** A document of Firestore over its REST API. */
const documentUrl = async (id: string) => {
  const firestore = (await processes()).find(({ service }) => service === 'firestore');
  return `http://127.0.0.1:${firestore?.port}/v1/projects/demo-chatterfix-test/databases/(default)/documents/notes/${id}`;
};
const owner = { authorization: 'Bearer owner', 'content-type': 'application/json' };
const write = async (id: string) =>
  (await fetch(await documentUrl(id), { method: 'PATCH', headers: owner, body: '{"fields":{}}' })).status;
const read = async (id: string) => (await fetch(await documentUrl(id), { headers: owner })).status;
const untilGone = (pids: number[]) =>
  vi.waitUntil(() => pids.every(pid => commandLine(pid) === undefined), { timeout: 20_000 });

test('it serves functions, and shows all processes', patience, async () => {
  const url = await start().ready;
  const response = await fetch(`${url}/api/echo/1`);
  expect(await response.json()).toEqual({ path: '/api/echo/1', project: 'demo-chatterfix-test' });
  const services = (await processes()).map(({ service, state }) => `${service} ${state}`);
  expect(services).toEqual([
    'local-cloud ready',
    'cloud-apis ready',
    'firestore ready',
    'pubsub ready',
    'auth ready',
    'echo ready',
  ]);
});

test('browsers do not get at the data around the functions', patience, async () => {
  expect((await fetch(await documentUrl('none'))).status).toBe(403);
});

test('a second one with the same state is told that it runs already', patience, async () => {
  const { code, output } = await start().ended;
  expect(code).toBe(1);
  expect(output).toMatch(
    /^ChatterFix runs already with .*: process \d+, http:\/\/127\.0\.0\.1:\d+\. Stop it first/,
  );
});

test('a port in use is named, with what wants it and how to move it', patience, async () => {
  const other = createServer();
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, output } = await start({ CHATTERFIX_PORT_STORAGE: `${port}` }, `${stateDir}-2`).ended;
  expect(code).toBe(1);
  expect(output).toBe(
    `Port ${port}, wanted for Cloud Storage, is in use. Stop what uses it, or choose another with CHATTERFIX_PORT_STORAGE=<port>.`,
  );
  other.close();
});

test('Ctrl-C, which npm passes on once more, ends every process', patience, async () => {
  expect(await write('kept-on-stop')).toBe(200);
  const pids = (await processes()).map(({ pid }) => pid);
  const [cloud] = started;
  cloud?.process.kill('SIGINT');
  cloud?.process.kill('SIGINT');
  expect(await cloud?.ended).toMatchObject({ code: 0, output: expect.stringContaining('seeding') });
  await untilGone(pids);
});

test('the data is there at the next start, and not seeded again', patience, async () => {
  const cloud = start();
  await cloud.ready;
  expect(await read('kept-on-stop')).toBe(200);
  expect(await write('not-saved')).toBe(200);
  cloud.process.kill('SIGKILL');
  expect((await cloud.ended).output).not.toContain('seeding');
});

test('after kill -9 it can be started again at once, with the data of the last save', patience, async () => {
  const cloud = start();
  await cloud.ready;
  expect(await read('kept-on-stop')).toBe(200);
  expect(await read('not-saved')).toBe(404);
});

test('kill -9 leaves no process behind', patience, async () => {
  const pids = (await processes()).map(({ pid }) => pid);
  started.at(-1)?.process.kill('SIGKILL');
  await expect(untilGone(pids)).resolves.toBe(true);
});
