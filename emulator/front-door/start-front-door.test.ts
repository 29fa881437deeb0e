import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalService } from '../local-service.ts';
import { functionRecord } from '../testing/function-record.ts';
import { startFrontDoor } from './start-front-door.ts';

const script = `console.log(${JSON.stringify('x'.repeat(2000))});`;
let frontDoor: LocalService;
let withoutWeb: LocalService;
const signIn = createServer((request, response) => {
  response.end(JSON.stringify({ url: request.url, authorization: request.headers.authorization ?? null }));
});

beforeAll(async () => {
  await new Promise<void>(resolve => signIn.listen(0, '127.0.0.1', resolve));
  const webDir = mkdtempSync(join(tmpdir(), 'web-'));
  mkdirSync(join(webDir, 'dist', 'static'), { recursive: true });
  writeFileSync(join(webDir, 'secret.txt'), 'classified');
  writeFileSync(join(webDir, 'dist', 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(webDir, 'dist', '.hidden'), 'classified');
  writeFileSync(join(webDir, 'dist', 'static', 'main-1a2b.js'), script);
  const options = {
    host: '127.0.0.1',
    port: 0,
    project: 'demo-test',
    records: [functionRecord({ name: 'cmms' })],
    // Stands for a function: it answers with what it is given.
    run: {
      handle: async ({ service, path, request, response }) => {
        response.end(JSON.stringify({ service, path, body: await text(request) }));
      },
    },
    authAddress: `127.0.0.1:${(signIn.address() as AddressInfo).port}`,
    headersFor: path => ({ 'x-path': path }),
  } satisfies Partial<Parameters<typeof startFrontDoor>[0]>;
  frontDoor = await startFrontDoor({ ...options, webDir: join(webDir, 'dist'), stateDir: webDir });
  withoutWeb = await startFrontDoor({ ...options, webDir: join(webDir, 'nowhere'), stateDir: webDir });
});
afterAll(async () => {
  await frontDoor.stop();
  await withoutWeb.stop();
  signIn.close();
});

const get = (path: string, init?: RequestInit) => fetch(`http://${frontDoor.address}${path}`, init);
const page = { headers: { accept: 'text/html,*/*' } };

/** As it is on the wire: `fetch` would tidy the path up and unpack the body. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<IncomingMessage>(resolve => {
    httpRequest(`http://${frontDoor.address}`, { path, headers, method }, resolve).end();
  });

describe('functions', () => {
  test('a request to the API reaches its function with path, query and body', async () => {
    const response = await get('/api/cmms/17?x=1', { method: 'POST', body: 'hello' });
    expect(await response.json()).toEqual({ service: 'cmms', path: '/api/cmms/17?x=1', body: 'hello' });
  });

  test('what the API does not have is a problem document', async () => {
    const response = await get('/api/nothing', page);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      status: 404,
      detail: expect.stringContaining('/api/nothing'),
    });
  });

  test('a delivery reaches its function', async () => {
    const response = await get('/run/cmms/', { method: 'POST', body: 'event' });
    expect(await response.json()).toEqual({ service: 'cmms', path: '/', body: 'event' });
  });

  test.each([{ origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }])(
    'no web page delivers events (%o)',
    async headers => {
      expect((await raw('/run/cmms/', { ...headers }, 'POST')).statusCode).toBe(403);
    },
  );
});

describe('sign-in', () => {
  test('is passed on', async () => {
    const response = await get('/identitytoolkit.googleapis.com/v1/accounts:lookup?key=local', {
      method: 'POST',
    });
    expect(await response.json()).toMatchObject({
      url: '/identitytoolkit.googleapis.com/v1/accounts:lookup?key=local',
    });
  });

  test('without the owner’s rights that the emulator would grant', async () => {
    const headers = { authorization: 'Bearer owner' };
    const response = await get('/identitytoolkit.googleapis.com/v1/projects/p/accounts', { headers });
    expect(await response.json()).toMatchObject({ authorization: null });
  });

  test('is found by the page at the origin it came from', async () => {
    expect(await (await get('/config.json')).json()).toEqual({
      projectId: 'demo-test',
      apiKey: 'local',
      authEmulatorUrl: `http://${frontDoor.address}`,
      mailboxUrl: '/local/mail',
    });
  });
});

describe('the web app', () => {
  test('a file comes with its type, its length and the headers of its path', async () => {
    const response = await raw('/static/main-1a2b.js');
    expect(response.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': `${script.length}`,
      'x-path': '/static/main-1a2b.js',
    });
    expect(await text(response)).toBe(script);
  });

  test('it is compressed for those who take that', async () => {
    const response = await get('/static/main-1a2b.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(await response.text()).toBe(script);
  });

  test('it is not sent again to those who have it', async () => {
    const etag = (await get('/static/main-1a2b.js')).headers.get('etag') ?? '';
    const again = await get('/static/main-1a2b.js', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('HEAD answers with the headers alone', async () => {
    const response = await raw('/static/main-1a2b.js', {}, 'HEAD');
    expect(response.headers['content-length']).toBe(`${script.length}`);
    expect(await text(response)).toBe('');
  });

  test.each(['/', '/work-orders/17', '/static'])('a browser that opens %s gets the app', async path => {
    const response = await get(path, page);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>app</title>');
  });

  test('a file that is not there is not the app', async () => {
    const response = await get('/static/main-old.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('it is only read', async () => {
    const response = await get('/work-orders', { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  test.each([
    '/../secret.txt',
    '/static/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/static/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/.hidden',
    '/%2ehidden',
    '/secret.txt%00.js',
    '/%ff',
  ])('%s gives nothing away', async path => {
    const response = await raw(path);
    expect(response.statusCode).toBe(404);
    expect(await text(response)).not.toContain('classified');
  });

  test('where it is not built, a page says how to build it', async () => {
    const response = await fetch(`http://${withoutWeb.address}/`, page);
    expect(await response.text()).toContain('npm run -w web build');
  });
});
