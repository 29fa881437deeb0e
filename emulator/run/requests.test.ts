import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createFaults } from '../faults/create-faults.ts';
import { eventually } from '../testing/eventually.ts';
import { askWho, problemOf } from './testing/ask.ts';
import { testRecord } from './testing/test-record.ts';
import { startTestRun } from './testing/test-run.ts';

const cmms = testRecord('cmms');

test('A process is started by the first request and serves the next ones too', async () => {
  const { run, url } = await startTestRun([cmms]);
  expect(run.processes()).toEqual([]);
  const first = await askWho(url);
  const second = await askWho(url);
  expect(second.pid).toBe(first.pid);
  expect(run.processes()).toMatchObject([{ service: 'cmms', pid: first.pid, state: 'ready' }]);
});

test('The function sees the path it is given, who called, and what it runs as', async () => {
  const { url } = await startTestRun([cmms]);
  const seen = await askWho(url, { headers: { 'x-forwarded-for': '9.9.9.9' } });
  expect(seen).toMatchObject({
    url: '/who?a=1',
    K_SERVICE: 'cmms',
    K_CONFIGURATION: 'cmms',
    K_REVISION: expect.stringMatching(/^cmms-00001-[a-z0-9]{3}$/),
    headers: {
      'x-forwarded-for': '9.9.9.9, 127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': new URL(url).host,
      host: new URL(url).host,
    },
  });
});

test('Status, reason, and repeated headers of the answer are passed back', async () => {
  const { url } = await startTestRun([cmms]);
  const answer = await fetch(`${url}/teapot`);
  expect([answer.status, answer.statusText, await answer.text()]).toEqual([418, 'Short and stout', 'tea']);
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

test('A body larger than any buffer passes through both ways', async () => {
  const { url } = await startTestRun([cmms]);
  const body = Buffer.alloc(40 * 2 ** 20, 'chatterfix');
  const answer = await fetch(`${url}/echo`, { method: 'POST', body });
  expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
});

test('A caller that does not read holds the function back', async () => {
  const { url } = await startTestRun([cmms]);
  let sent = 0;
  const echo = request(`${url}/echo`, { method: 'POST' });
  const answered = new Promise(resolve => echo.once('response', resolve));
  while (echo.write(Buffer.alloc(2 ** 16)) || (await drained(echo))) sent += 2 ** 16;
  await answered;
  expect(sent).toBeLessThan(100 * 2 ** 20);
  echo.destroy();
});

test('Server-sent events arrive as they are sent', async () => {
  const { run, url } = await startTestRun([cmms]);
  const answer = await fetch(`${url}/stream`);
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  const reader = answer.body?.getReader();
  await fetch(`http://127.0.0.1:${run.processes()[0]?.port}/say`);
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('data: said\n\n');
  await reader?.cancel();
});

test('The function learns that its caller has gone', async () => {
  const { url, lines } = await startTestRun([cmms]);
  const caller = new AbortController();
  await fetch(`${url}/stream`, { signal: caller.signal });
  caller.abort();
  await eventually(() => expect(lines).toContain('caller gone'));
});

test('A request that takes longer than its limit is answered 504', async () => {
  const { url } = await startTestRun([testRecord('cmms', { timeoutSeconds: 1 })]);
  const answer = await fetch(`${url}/hold`);
  expect(answer.status).toBe(504);
  expect((await problemOf(answer)).detail).toContain('within 1 s');
});

test('A stream that takes longer than its limit is broken off', async () => {
  const { url } = await startTestRun([testRecord('cmms', { timeoutSeconds: 1 })]);
  const answer = await fetch(`${url}/stream`);
  await expect(answer.text()).rejects.toThrow('terminated');
});

test('A service that is not there is answered 404', async () => {
  const { url } = await startTestRun([]);
  expect((await fetch(`${url}/who`)).status).toBe(404);
});

test('A fault answers in the place of the function', async () => {
  const faults = createFaults();
  const { run, url } = await startTestRun([cmms], { faults });
  faults.add({ target: 'function:cmms', error: 503 });
  expect((await fetch(`${url}/who`)).status).toBe(503);
  expect(run.processes()).toEqual([]);
});

test('A fault that delays for longer than the function may take is answered 504', async () => {
  const faults = createFaults();
  const { run, url } = await startTestRun([testRecord('cmms', { timeoutSeconds: 1 })], { faults });
  faults.add({ target: 'function:cmms', delayMs: 1500 });
  expect((await fetch(`${url}/who`)).status).toBe(504);
  expect(run.processes()).toEqual([]);
});

test('A fault that only delays lets the function answer', async () => {
  const faults = createFaults();
  const { url } = await startTestRun([cmms], { faults });
  faults.add({ target: 'function:cmms', operation: 'request', delayMs: 1 });
  expect((await fetch(`${url}/who`)).status).toBe(200);
});

/** Whether there is room again; false when nothing moves any more. */
function drained(stream: ReturnType<typeof request>): Promise<boolean> {
  const drain = new Promise<boolean>(resolve => stream.once('drain', () => resolve(true)));
  return Promise.race([drain, wait(1000, false)]);
}
