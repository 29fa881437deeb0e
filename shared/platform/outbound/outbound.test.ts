import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openOutbound } from './outbound.ts';
import type { Resolve } from './safe-lookup.ts';

const strict = openOutbound({ allowLocal: false });
const local = openOutbound({ allowLocal: true });

async function receiver(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test.each([
  'http://example.com/',
  'ftp://example.com/',
  'https://user:secret@example.com/',
  'http://127.0.0.1/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f.0.0.1/',
  'https://017700000001/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[64:ff9b::169.254.169.254]/',
  'https://[2002:7f00:1::]/',
  'https://169.254.169.254/computeMetadata/v1/',
  'https://10.0.0.1/',
])('%s is not called', async url => {
  await expect(strict.post(url, {}, '')).rejects.toMatchObject({ name: 'UnsafeTarget' });
});

test('a name of a private address is not called', async () => {
  const resolve: Resolve = async () => [
    { address: '93.184.216.34', family: 4 },
    { address: '169.254.169.254', family: 4 },
  ];
  const outbound = openOutbound({ allowLocal: false, resolve });
  await expect(outbound.post('https://rebind.example/', {}, '')).rejects.toMatchObject({
    name: 'UnsafeTarget',
  });
});

test('a name is resolved once, and what it says later is not asked for', async () => {
  const url = await receiver((_, response) => response.end());
  const answers = ['192.0.2.1', '127.0.0.1'];
  let asked = 0;
  const resolve: Resolve = async () => [{ address: answers[asked++] ?? '', family: 4 }];
  // The first answer is no public address, the second would be one of this machine's servers.
  const outbound = openOutbound({ allowLocal: false, resolve });
  const { port } = new URL(url);
  await expect(outbound.post(`https://rebind.example:${port}/`, {}, '')).rejects.toMatchObject({
    name: 'UnsafeTarget',
  });
  expect(asked).toBe(1);
});

test('this machine is called where that is allowed, and nothing else of the network', async () => {
  const bodies: string[] = [];
  const url = await receiver(async (request, response) => {
    for await (const chunk of request) bodies.push(String(chunk));
    response.writeHead(202, { 'Retry-After': '7' }).end('{}');
  });
  expect(await local.post(url, { 'Content-Type': 'text/plain' }, 'größe')).toEqual({
    status: 202,
    retryAfter: '7',
  });
  expect(bodies.join('')).toBe('größe');
  await expect(local.post('http://10.0.0.1/', {}, '')).rejects.toThrow('https');
});

test('a redirect is not followed', async () => {
  const asked: string[] = [];
  const url = await receiver((request, response) => {
    asked.push(String(request.url));
    response.writeHead(307, { Location: 'http://169.254.169.254/' }).end();
  });
  expect((await local.post(url, {}, '')).status).toBe(307);
  expect(asked).toEqual(['/']);
});

test('an endless answer is broken off, and its status counts', async () => {
  const url = await receiver((_, response) => {
    const flood = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16_384)));
    };
    response.on('drain', flood);
    flood();
  });
  expect((await local.post(url, {}, '')).status).toBe(200);
});

test('a server that does not answer is given up', async () => {
  const url = await receiver(() => {});
  const hasty = openOutbound({ allowLocal: true, timeoutMs: 50 });
  await expect(hasty.post(url, {}, '')).rejects.toThrow();
});

test('a status counts, however long the rest of the answer takes', async () => {
  const url = await receiver((_, response) => response.writeHead(200, { 'Content-Length': 9 }).write('half'));
  const hasty = openOutbound({ allowLocal: true, timeoutMs: 500 });
  expect((await hasty.post(url, {}, '')).status).toBe(200);
});

test('a server that wants another protocol has answered', async () => {
  const url = await receiver((_, response) => {
    response.writeHead(101, { Connection: 'Upgrade', Upgrade: 'other' }).flushHeaders();
  });
  const hasty = openOutbound({ allowLocal: true, timeoutMs: 500 });
  expect((await hasty.post(url, {}, '')).status).toBe(101);
});
