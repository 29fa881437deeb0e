import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { askWho } from './testing/ask.ts';
import { gone } from './testing/gone.ts';
import { testRecord } from './testing/test-record.ts';
import { startTestRun } from './testing/test-run.ts';

test('Requests share an instance up to its concurrency; more get another one', async () => {
  const { run, url, lines } = await startTestRun([testRecord('cmms', { concurrency: 2, maxInstances: 3 })]);
  const held = [hold(url), hold(url)];
  await eventually(() => expect(countHeld(lines)).toBe(2));
  expect(run.processes()).toHaveLength(1);
  held.push(hold(url));
  await eventually(() => expect(countHeld(lines)).toBe(3));
  expect(run.processes()).toHaveLength(2);
  await release(run);
  expect(await Promise.all(held)).toEqual(['released', 'released', 'released']);
});

test('Beyond the greatest number of instances requests wait for their turn', async () => {
  const { run, url, lines } = await startTestRun([testRecord('cmms', { concurrency: 1, maxInstances: 2 })]);
  const held = [hold(url), hold(url), hold(url), hold(url)];
  await eventually(() => expect(countHeld(lines)).toBe(2));
  expect(run.processes()).toHaveLength(2);
  await release(run);
  await eventually(() => expect(countHeld(lines)).toBe(4));
  await release(run);
  expect(await Promise.all(held)).toEqual(new Array(4).fill('released'));
});

test('A request that waits for too long is answered 429', async () => {
  const busy = testRecord('cmms', { concurrency: 1, maxInstances: 1 });
  const { run, url, lines } = await startTestRun([busy], { timing: { queueMs: 50 } });
  const held = hold(url);
  await eventually(() => expect(countHeld(lines)).toBe(1));
  expect((await fetch(`${url}/who`)).status).toBe(429);
  await release(run);
  await held;
});

test('When the instance that all wait for dies, another one is started', async () => {
  const { run, url, lines } = await startTestRun([testRecord('cmms', { concurrency: 1, maxInstances: 1 })]);
  const held = fetch(`${url}/hold`);
  await eventually(() => expect(countHeld(lines)).toBe(1));
  const waiting = askWho(url);
  const [first] = run.processes();
  process.kill(first?.pid ?? 0, 'SIGKILL');
  expect((await held).status).toBe(502);
  expect((await waiting).pid).not.toBe(first?.pid);
});

test('A caller that has gone does not take a turn', async () => {
  const { run, url, lines } = await startTestRun([testRecord('cmms', { concurrency: 1, maxInstances: 1 })]);
  const held = hold(url);
  await eventually(() => expect(countHeld(lines)).toBe(1));
  const caller = new AbortController();
  const left = expect(fetch(`${url}/hold`, { signal: caller.signal })).rejects.toThrow('aborted');
  caller.abort();
  await left;
  await release(run);
  await held;
  expect((await fetch(`${url}/who`)).status).toBe(200);
  expect(countHeld(lines)).toBe(1);
});

test('An idle instance is ended', async () => {
  const { run, url } = await startTestRun([testRecord('cmms')], { timing: { idleMs: 50 } });
  const { pid } = await askWho(url);
  await eventually(() => expect(run.processes()).toEqual([]));
  expect(gone(pid)).toBe(true);
  expect((await fetch(`${url}/who`)).status).toBe(200);
});

test('An instance with a request in progress is not idle', async () => {
  const { run, url, lines } = await startTestRun([testRecord('cmms')], { timing: { idleMs: 20 } });
  const held = hold(url);
  await eventually(() => expect(countHeld(lines)).toBe(1));
  await new Promise(resolve => setTimeout(resolve, 100));
  expect(run.processes()).toMatchObject([{ state: 'ready' }]);
  await release(run);
  expect(await held).toBe('released');
});

test('As many instances as the record says are kept warm from the start, idle or not', async () => {
  const { run } = await startTestRun([testRecord('cmms', { minInstances: 2 })], { timing: { idleMs: 20 } });
  await eventually(() => expect(run.processes()).toMatchObject([{ state: 'ready' }, { state: 'ready' }]));
  const before = run.processes().map(({ pid }) => pid);
  await new Promise(resolve => setTimeout(resolve, 100));
  expect(run.processes().map(({ pid }) => pid)).toEqual(before);
});

test('A warm instance that dies is replaced', async () => {
  const { run } = await startTestRun([testRecord('cmms', { minInstances: 1 })], { timing: { idleMs: 100 } });
  await eventually(() => expect(run.processes()).toMatchObject([{ state: 'ready' }]));
  const [first] = run.processes();
  process.kill(first?.pid ?? 0, 'SIGKILL');
  await eventually(() => expect(run.processes()).toMatchObject([{ state: 'ready' }]));
  await eventually(() => expect(run.processes()[0]?.pid).not.toBe(first?.pid));
});

test('A process that does not heed SIGTERM is ended with SIGKILL', async () => {
  const options = { env: { DEAF: '1' }, timing: { graceMs: 100 } };
  const { run, url, lines, stop } = await startTestRun([testRecord('cmms')], options);
  const { pid } = await askWho(url);
  await stop();
  expect(lines).toContain('heard SIGTERM');
  expect(gone(pid)).toBe(true);
  expect(run.processes()).toEqual([]);
});

test('After the stop nothing is started', async () => {
  const { run, url } = await startTestRun([testRecord('cmms')]);
  await run.stop();
  expect((await fetch(`${url}/who`)).status).toBe(503);
  expect(run.processes()).toEqual([]);
});

test('Each line that a function writes is handed on', async () => {
  const { url, lines } = await startTestRun([testRecord('cmms')]);
  await fetch(`${url}/who`);
  expect(lines).toEqual(['listening']);
});

async function hold(url: string): Promise<string> {
  return (await fetch(`${url}/hold`)).text();
}

function countHeld(lines: string[]): number {
  return lines.filter(line => line === 'held').length;
}

/** Asks the processes themselves, so that it takes no place. */
async function release(run: Awaited<ReturnType<typeof startTestRun>>['run']): Promise<void> {
  await Promise.all(run.processes().map(({ port }) => fetch(`http://127.0.0.1:${port}/release`)));
}
