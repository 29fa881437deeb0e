import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { askWho, problemOf } from './testing/ask.ts';
import { gone } from './testing/gone.ts';
import { testRecord } from './testing/test-record.ts';
import { startTestRun } from './testing/test-run.ts';

const cmms = testRecord('cmms');

test('A process that ends in the middle of a request answers it 502; the next request gets a new one', async () => {
  const { run, url, lines } = await startTestRun([cmms]);
  const { pid } = await askWho(url);
  expect((await fetch(`${url}/exit`)).status).toBe(502);
  expect(lines.join()).toMatch(/cmms-00001-... \(process \d+\) exited with code 3/);
  const next = await askWho(url);
  expect(next.pid).not.toBe(pid);
  expect(run.processes()).toHaveLength(1);
});

test('A process that ends in the middle of an answer breaks it off', async () => {
  const { url } = await startTestRun([cmms]);
  const answer = await fetch(`${url}/break`);
  await expect(answer.text()).rejects.toThrow('terminated');
  expect((await fetch(`${url}/who`)).status).toBe(200);
});

test('A process that is killed under load costs only the requests it had', async () => {
  const { run, url } = await startTestRun([cmms]);
  await fetch(`${url}/who`);
  const statuses: number[] = [];
  const call = async () => {
    for (let i = 0; i < 50; i++) {
      if (statuses.length === 100) process.kill(run.processes()[0]?.pid ?? 0, 'SIGKILL');
      statuses.push((await fetch(`${url}/echo`, { method: 'POST', body: 'x' })).status);
    }
  };
  await Promise.all(Array.from({ length: 8 }, call));
  expect(new Set(statuses)).toEqual(new Set([200, 502]));
  expect(statuses.filter(status => status === 502).length).toBeLessThanOrEqual(8);
});

test('A function that only breaks a connection off goes on', async () => {
  const { run, url } = await startTestRun([cmms]);
  expect((await fetch(`${url}/hang-up`)).status).toBe(502);
  const [before] = run.processes();
  const { pid } = await askWho(url);
  expect(pid).toBe(before?.pid);
});

test('A function that ends before it listens is answered 503 with its last words', async () => {
  const { run, url } = await startTestRun([cmms], { env: { BROKEN: 'exit' } });
  const answer = await fetch(`${url}/who`);
  expect(answer.status).toBe(503);
  const { detail } = await problemOf(answer);
  expect(detail).toContain('it exited with code 1 first');
  expect(detail).toContain('The setting BROKEN is wrong.');
  await eventually(() => expect(run.processes()).toEqual([]));
});

test('A function that does not listen in time is answered 503 and ended', async () => {
  const { run, url } = await startTestRun([cmms], { env: { BROKEN: 'silent' }, timing: { startMs: 200 } });
  const answer = await fetch(`${url}/who`);
  expect(answer.status).toBe(503);
  expect((await problemOf(answer)).detail).toContain('it did not do so within 0.2 s');
  await eventually(() => expect(run.processes()).toEqual([]));
});

test('A command that does not exist is answered 503', async () => {
  const launch = () => ({ command: '/no/such/program', args: [], env: {}, cwd: '/' });
  const { url } = await startTestRun([cmms], { launch });
  const answer = await fetch(`${url}/who`);
  expect([answer.status, (await problemOf(answer)).detail]).toEqual([
    503,
    '/no/such/program does not run in /.',
  ]);
});

test('kill -9 of the starter leaves no process behind, not even one that is stopped', async () => {
  const starter = spawn(process.execPath, [`${import.meta.dirname}/testing/starter.ts`, temporaryFolder()]);
  const [line = ''] = await Array.fromAsync(firstLine(starter.stdout));
  const [busy = 0, stopped = 0] = line.split(' ').map(Number);
  expect([gone(busy), gone(stopped)]).toEqual([false, false]);
  process.kill(stopped, 'SIGSTOP');
  starter.kill('SIGKILL');
  await eventually(() => expect([gone(busy), gone(stopped)]).toEqual([true, true]));
});

async function* firstLine(output: NodeJS.ReadableStream) {
  for await (const line of createInterface({ input: output })) {
    yield line;
    return;
  }
}
