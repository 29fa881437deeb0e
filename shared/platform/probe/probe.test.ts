import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createProbe } from './probe.ts';

/** The URL of a function that answers so. */
async function functionThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const probe = createProbe({ timeoutMs: 200 });

test('a function that says it is well passes', async () => {
  const url = await functionThat(({ url }, response) =>
    response.writeHead(url === '/health' ? 200 : 404).end(),
  );
  expect(await probe(url)).toEqual({
    outcome: 'passed',
    reason: null,
    latencyMs: expect.any(Number),
  });
});

test.each([500, 503, 404, 302])('an answer with %d fails', async status => {
  const url = await functionThat((_, response) => response.writeHead(status, { location: '/' }).end());
  expect(await probe(url)).toMatchObject({ outcome: 'failed', reason: `Status ${status}` });
});

test('who breaks the connection off, or does not listen, leaves it unanswered', async () => {
  const url = await functionThat(request => request.socket.destroy());
  expect(await probe(url)).toMatchObject({ outcome: 'unanswered', reason: expect.any(String) });
  expect(await probe('http://127.0.0.1:65535')).toMatchObject({
    outcome: 'unanswered',
    reason: expect.stringContaining('ECONNREFUSED'),
  });
});

test('who does not answer in time is late, also in the middle of an answer', async () => {
  const silent = await functionThat(() => {});
  expect(await probe(silent)).toMatchObject({ outcome: 'late', reason: 'No answer in 200 ms' });
  const slow = await functionThat((_, response) =>
    response.writeHead(200, { 'content-length': 9 }).write('half'),
  );
  expect(await probe(slow)).toMatchObject({ outcome: 'late' });
});

test('it says who asks', async () => {
  const url = await functionThat(({ headers }, response) =>
    response.writeHead(headers.authorization === 'Bearer of this' ? 200 : 403).end(),
  );
  const identify = async () => ({ authorization: 'Bearer of this' });
  expect(await createProbe({ identify })(url)).toMatchObject({ outcome: 'passed' });
});
