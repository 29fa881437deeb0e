import { once } from 'node:events';
import { Agent, type RequestOptions, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { recordingLogger } from '../../testing/recording-logger.ts';
import { ProblemError } from '../errors/errors.ts';
import { createApp } from './create-app.ts';
import { serve } from './endpoint.ts';
import { registerHttp } from './register-http.ts';
import { requestContent } from './request-content.ts';

const aborted = Promise.withResolvers<string>();

const app = createApp({
  config: { project: 'test', allowedOrigins: [], rateLimitPerMinute: 1000 },
  logger: recordingLogger().logger,
  authenticate: async () => ({
    actor: { type: 'user', id: 'ada', name: 'Ada' },
    email: null,
    organisationId: 'acme',
    role: null,
    permissions: new Set(),
  }),
  routes: app => {
    const any = { tag: 'things', summary: 'Try', permission: null, status: 200 } as const;
    const Thing = z.strictObject({ title: z.string() });
    serve(app, { ...any, method: 'get', path: '/api/things' }, () => ({ version: 1, text: 'é'.repeat(9) }));
    serve(app, { ...any, method: 'post', path: '/api/things', body: Thing }, ({ body }) => body);
    serve(app, { ...any, method: 'delete', path: '/api/things', status: 204 }, () => undefined);
    const file = { ...any, method: 'post', path: '/api/files', bodyType: 'text/csv' } as const;
    serve(app, file, async ({ request }) => {
      const chunks = await Array.fromAsync(requestContent(request, 'text/csv'));
      return { bytes: chunks.reduce((sum, { length }) => sum + length, 0), begins: String(chunks[0]?.at(0)) };
    });
    const refused = { ...any, method: 'post', path: '/api/refused-files', bodyType: 'text/csv' } as const;
    serve(app, refused, async ({ request }) => {
      for await (const _chunk of requestContent(request, 'text/csv'))
        throw new ProblemError(413, 'too-large', 'Too large.');
    });
    const stream = { ...any, method: 'get', path: '/api/stream', answerTypes: ['text/plain'] } as const;
    serve(app, stream, ({ request }) => {
      request.signal.addEventListener('abort', () => aborted.resolve('aborted'));
      return new Response(
        new ReadableStream({ start: controller => controller.enqueue(Buffer.from('1\n')) }),
      );
    });
  },
});

registerHttp('things', app);
const server = getTestServer('things');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let port: number;

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  agent.destroy();
  server.closeAllConnections();
  server.close();
});

const authorization = 'Bearer ada';

/** One request; all of them on the same connection. */
async function ask(path: string, { headers, ...options }: RequestOptions = {}, body?: string | Buffer) {
  const sent = request({ agent, port, path, ...options, headers: { authorization, ...headers } }).end(body);
  const [answer] = await once(sent, 'response');
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

const post = { method: 'POST' };
const json = { ...post, headers: { 'Content-Type': 'application/json' } };
const csv = (bytes: Buffer, encoding = 'identity') => ({
  ...post,
  headers: { 'Content-Type': 'text/csv', 'Content-Encoding': encoding, 'Content-Length': bytes.length },
});

describe('in functions-framework', () => {
  test('malformed JSON is answered by the app', async () => {
    const { status, headers } = await ask('/api/things', json, '{"title": ');
    expect(status).toBe(400);
    expect(headers['content-type']).toBe('application/problem+json');
  });

  test('the app sees what type a body has', async () => {
    expect(await ask('/api/things', json, '{"title": "a"}')).toMatchObject({ body: '{"title":"a"}' });
    const other = { ...post, headers: { 'Content-Type': 'text/plain' } };
    expect(await ask('/api/things', other, '{"title": "a"}')).toMatchObject({ status: 415 });
    expect(await ask('/api/things', post, '{"title": "a"}')).toMatchObject({ status: 415 });
  });

  test('a file comes as it is sent, packed or not', async () => {
    const rows = Buffer.from('a,b\n'.repeat(100_000));
    const whole = JSON.stringify({ bytes: rows.length, begins: '97' });
    expect((await ask('/api/files', csv(rows), rows)).body).toBe(whole);
    const packed = gzipSync(rows);
    expect((await ask('/api/files', csv(packed, 'gzip'), packed)).body).toBe(whole);
    expect(await ask('/api/files', csv(rows, 'gzip'), rows)).toMatchObject({ status: 422 });
  });

  test.each([
    ['a file of which not all is wanted', '/api/refused-files', 413],
    ['a file that nobody wants', '/api/nowhere', 404],
  ])('%s is answered all the same, and holds up no other request', async (_, path, status) => {
    const rows = Buffer.from('a,b\n'.repeat(700_000));
    expect(await ask(path, csv(rows), rows)).toMatchObject({ status });
    expect(await ask('/api/things')).toMatchObject({ status: 200, headers: { connection: 'keep-alive' } });
  });

  test('an address that cannot be decoded is answered by the app', async () => {
    const answer = await ask('/api/%zz/%ff?a=%zz');
    expect(answer).toMatchObject({ status: 404, headers: { 'content-type': 'application/problem+json' } });
  });

  test('answers have their length, and only those with a body a type', async () => {
    const answer = await ask('/api/things');
    expect(answer).toMatchObject({ status: 200, headers: { 'content-length': '41', etag: '"1"' } });
    expect(await ask('/api/things', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    const same = await ask('/api/things', { headers: { 'If-None-Match': '"1"' } });
    expect(same).toMatchObject({ status: 304, body: '' });
    const gone = await ask('/api/things', { method: 'DELETE' });
    expect(gone).toMatchObject({ status: 204, body: '' });
    for (const { headers } of [same, gone]) expect(headers).not.toHaveProperty('content-type');
  });

  test('requests sent ahead on one connection are each taken as what they are', async () => {
    const packed = gzipSync('a,b\n');
    const line = (start: string, length: number, ...headers: string[]) =>
      [
        `${start} HTTP/1.1`,
        'Host: test',
        `Authorization: ${authorization}`,
        `Content-Length: ${length}`,
        ...headers,
      ]
        .map(header => `${header}\r\n`)
        .join('');
    const type = 'Content-Type: application/json';
    const socket = connect(port, '127.0.0.1');
    socket.write(
      Buffer.concat([
        Buffer.from(`${line('POST /api/things', 13, type)}\r\n{"title":"a"}`),
        Buffer.from(`${line('POST /api/things', 3, type)}\r\n{"t`),
        Buffer.from(
          `${line('POST /api/files', packed.length, 'Content-Type: text/csv', 'Content-Encoding: gzip')}\r\n`,
        ),
        packed,
        Buffer.from(`${line('GET /api/things', 0, 'Connection: close')}\r\n`),
      ]),
    );
    const answers = await text(socket);
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['200', '400', '200', '200'].map(s => `HTTP/1.1 ${s}`));
    expect(answers).toContain('{"bytes":4,"begins":"97"}');
  });

  test('an answer that goes on is sent as it comes, and the app learns when nobody listens any more', async () => {
    const sent = request({ port, path: '/api/stream', headers: { authorization } }).end();
    const [answer] = await once(sent, 'response');
    expect(String((await once(answer, 'data'))[0])).toBe('1\n');
    sent.destroy();
    expect(await aborted.promise).toBe('aborted');
  });
});
