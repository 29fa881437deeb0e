import { HTTPException } from 'hono/http-exception';
import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { recordingLogger } from '../../testing/recording-logger.ts';
import type { Authenticate, Caller } from '../auth/caller.ts';
import { Conflict, Unauthenticated, Unavailable } from '../errors/errors.ts';
import { line } from '../resource/fields.ts';
import { type App, createApp } from './create-app.ts';
import { serve } from './endpoint.ts';
import { Problem } from './problem.ts';
import { idParams } from './resource-routes.ts';

const someone: Caller = {
  actor: { type: 'user', id: 'ada', name: 'Ada' },
  email: 'ada@test.chatterfix.local',
  organisationId: 'acme',
  role: 'admin',
  permissions: new Set(['things:read', 'things:create']),
};

/** Tokens are names here; platform/auth and domain/identity have the tests of real ones. */
const authenticate: Authenticate = async ({ bearer }) => {
  if (bearer === 'expired') throw new Unauthenticated('The sign-in is no longer valid. Sign in again.');
  if (bearer === 'nowhere') return { ...someone, organisationId: null, role: null, permissions: new Set() };
  return bearer === 'bob' ? { ...someone, actor: { type: 'user', id: 'bob', name: 'Bob' } } : someone;
};

const Thing = z.strictObject({ title: line(20), size: z.strictObject({ metres: z.number() }).optional() });
const failures: Record<string, () => unknown> = {
  unforeseen: () => {
    throw new Error('the password is hunter2');
  },
  conflict: () => {
    throw new Conflict('taken', 'It is taken. Choose another.', { field: 'code' });
  },
  unavailable: () => {
    throw new Unavailable('The database is not available. Try again.');
  },
  teapot: () => {
    throw new HTTPException(418, { message: 'Short and stout' });
  },
  late: () => new Promise(() => {}),
};

function things(app: App): void {
  const things = { tag: 'things', status: 200, path: '/api/things' } as const;
  serve(
    app,
    {
      ...things,
      method: 'get',
      summary: 'List',
      permission: 'things:read',
      query: z.strictObject({ pageSize: z.coerce.number().int().max(9).default(5) }),
    },
    ({ query }) => ({ items: [], ...query }),
  );
  serve(
    app,
    {
      ...things,
      method: 'post',
      summary: 'Create',
      permission: 'things:create',
      body: Thing,
      status: 201,
    },
    ({ body, context }) => ({ ...body, version: 3, key: context.idempotency?.key ?? null }),
  );
  const one = { ...things, path: '/api/things/{id}', params: idParams } as const;
  serve(app, { ...one, method: 'get', summary: 'Get', permission: 'things:read' }, ({ params }) => ({
    ...params,
    version: 3,
  }));
  serve(
    app,
    { ...one, method: 'patch', summary: 'Change', permission: 'things:update', body: Thing },
    () => ({}),
  );
  serve(
    app,
    { ...one, method: 'delete', summary: 'Delete', permission: 'things:read', status: 204 },
    () => undefined,
  );
  serve(
    app,
    { ...things, path: '/api/me', method: 'get', summary: 'Me', permission: null },
    ({ caller }) => ({
      organisation: caller.organisationId,
    }),
  );
  const failing = { ...things, path: '/api/failures/{id}', params: idParams, permission: null } as const;
  serve(app, { ...failing, method: 'get', summary: 'Fail' }, ({ params }) => failures[params.id]?.());
}

function start({ perMinute = 1000, allowedOrigins = ['https://app.example'] } = {}) {
  const { logger, lines } = recordingLogger();
  const config = { project: 'test', allowedOrigins, rateLimitPerMinute: perMinute };
  const app = createApp({ config, logger, authenticate, routes: things });
  const ask = (path: string, { headers, ...init }: RequestInit = {}) =>
    app.request(path, { ...init, headers: { Authorization: 'Bearer ada', ...headers } });
  return { app, ask, lines };
}

/** A request with a JSON body. */
const posting = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
});

async function problemOf(response: Response | Promise<Response>): Promise<Problem> {
  const answer = await response;
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.parse(await answer.json());
  expect(problem).toMatchObject({
    status: answer.status,
    requestId: answer.headers.get('x-request-id'),
    type: expect.stringMatching(/^urn:chatterfix:problem:[a-z-]+$/),
  });
  return problem;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a problem document answers', () => {
  const { ask, app } = start();

  test.each([
    ['a route that is not there', '/api/nothing', {}, 404, 'not-found'],
    ['a path outside the API', '/nothing', {}, 404, 'not-found'],
    ['a method that is not offered', '/api/things', { method: 'PUT' }, 404, 'not-found'],
    ['a query that does not fit', '/api/things?pageSize=10', {}, 400, 'bad-request'],
    ['a parameter nobody declared', '/api/things?page=1', {}, 400, 'bad-request'],
    ['an id that is none', '/api/things/a%2Fb', {}, 400, 'bad-request'],
    ['an address that is not encoded right', '/api/things/%E0%A4%A', {}, 400, 'bad-request'],
    ['a body that is no JSON', '/api/things', posting('{"title": '), 400, 'malformed-json'],
    ['a body that is no UTF-8', '/api/things', posting(Buffer.from([0x7b, 0xff])), 400, 'malformed-json'],
    ['a body that is empty', '/api/things', posting(''), 400, 'malformed-json'],
    [
      'a body of another type',
      '/api/things',
      posting('title=a', { 'Content-Type': 'text/plain' }),
      415,
      'unsupported-media-type',
    ],
    [
      'a body of no type',
      '/api/things',
      { method: 'POST', body: new Uint8Array([123, 125]) },
      415,
      'unsupported-media-type',
    ],
    ['no body where one is needed', '/api/things', { method: 'POST' }, 422, 'invalid-body'],
    [
      'a body that is too large',
      '/api/things',
      posting({ title: 'x'.repeat(1024 * 1024) }),
      413,
      'too-large',
    ],
    ['a body that does not fit', '/api/things', posting({}), 422, 'invalid-body'],
    [
      'an idempotency key that is none',
      '/api/things',
      posting({ title: 'a' }, { 'Idempotency-Key': 'ä' }),
      400,
      'bad-request',
    ],
    ['what conflicts', '/api/failures/conflict', {}, 409, 'taken'],
    ['what is not available', '/api/failures/unavailable', {}, 503, 'unavailable'],
    ['what a library refuses', '/api/failures/teapot', {}, 418, 'http'],
    ['what nobody foresaw', '/api/failures/unforeseen', {}, 500, 'internal'],
  ] satisfies [string, string, RequestInit, number, string][])('%s', async (_, path, init, status, code) => {
    expect(await problemOf(ask(path, init))).toMatchObject({
      status,
      type: `urn:chatterfix:problem:${code}`,
    });
  });

  test('what takes too long', async () => {
    vi.useFakeTimers();
    const answer = ask('/api/failures/late');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await problemOf(answer)).toMatchObject({ status: 504 });
  });

  test('a body that is too large, though it does not say how large it is', async () => {
    const body = ReadableStream.from([new Uint8Array(700_000).fill(32), new Uint8Array(700_000).fill(32)]);
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    expect(await problemOf(ask('/api/things', init))).toMatchObject({ status: 413 });
  });

  test.each([
    ['nobody who asks', {}],
    ['somebody who is no longer signed in', { Authorization: 'Bearer expired' }],
    ['somebody who signs in otherwise', { Authorization: 'Basic YWRhOmFkYQ==' }],
  ])('%s', async (_, headers) => {
    const answer = await app.request('/api/things', { headers });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await problemOf(answer)).toMatchObject({ status: 401 });
  });

  test('with the path of each field that does not fit', async () => {
    const problem = await problemOf(ask('/api/things', posting({ size: { metres: 'two' }, colour: 'red' })));
    expect(problem.errors?.map(({ path }) => path).sort()).toEqual(['', 'size.metres', 'title']);
    expect(problem.detail).toContain('size.metres: ');
  });

  test('with what else there is to know', async () => {
    expect(await problemOf(ask('/api/failures/conflict'))).toMatchObject({
      title: 'Conflict',
      detail: 'It is taken. Choose another.',
      field: 'code',
    });
  });

  test('with when to try again', async () => {
    expect((await ask('/api/failures/unavailable')).headers.get('retry-after')).toBe('1');
  });

  test('that says nothing of what went wrong inside', async () => {
    const answer = await ask('/api/failures/unforeseen');
    expect(await answer.text()).not.toMatch(/hunter2|create-app/);
  });
});

describe('a permission', () => {
  const { ask } = start();

  test('that is missing is named', async () => {
    const problem = await problemOf(ask('/api/things/a', { ...posting({ title: 'a' }), method: 'PATCH' }));
    expect(problem).toMatchObject({ status: 403, detail: expect.stringContaining('things:update') });
  });

  test('is asked for before the request is looked at', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = ask('/api/things/a', { method: 'PATCH', headers, body: '{"title": 7}' });
    expect(await problemOf(answer)).toMatchObject({ status: 403 });
  });

  test('is nobody’s who belongs to no organisation', async () => {
    const headers = { Authorization: 'Bearer nowhere' };
    expect(await problemOf(ask('/api/things', { headers }))).toMatchObject({
      status: 403,
      detail: expect.stringContaining('no organisation'),
    });
    expect(await (await ask('/api/me', { headers })).json()).toEqual({ organisation: null });
  });
});

describe('every answer', () => {
  const { ask, app } = start();

  test.each(['/health', '/api/things', '/api/nothing', '/api/failures/unforeseen'])(
    'keeps browsers from misusing it: %s',
    async path => {
      const { headers } = await ask(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'strict-transport-security': expect.stringMatching(/max-age=\d{8}/),
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'private, no-cache',
      });
    },
  );

  test('has the id the client gave, or one of its own', async () => {
    const idOf = async (given: string) =>
      (await ask('/api/things', { headers: { 'X-Request-Id': given } })).headers.get('x-request-id');
    expect(await idOf('a-client-s-id')).toBe('a-client-s-id');
    for (const strange of ['short', 'with blanks in it', '<script>', 'x'.repeat(129)])
      expect(await idOf(strange)).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('to HEAD is that to GET without its body', async () => {
    const answer = await ask('/api/things/a', { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"3"');
    expect(await answer.text()).toBe('');
  });

  test('says whether the service is well, to anyone', async () => {
    expect(await (await app.request('/health')).json()).toEqual({ status: 'ok' });
  });
});

describe('other origins', () => {
  const { ask, app } = start();
  const from = (origin: string) => ({ headers: { Origin: origin } });

  test('may read answers when they are on the list', async () => {
    const { headers } = await ask('/api/things', from('https://app.example'));
    expect(headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect(headers.get('vary')).toContain('Origin');
    for (const name of ['ETag', 'X-Request-Id', 'Retry-After', 'RateLimit-Remaining'])
      expect(headers.get('access-control-expose-headers')).toContain(name);
  });

  test('may not when they are not', async () => {
    for (const origin of ['https://evil.example', 'null', 'https://app.example.evil.example']) {
      const { headers } = await ask('/api/things', from(origin));
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('are told before a request what they may send', async () => {
    const headers = {
      'Access-Control-Request-Method': 'PATCH',
      'Access-Control-Request-Headers': 'authorization,if-match',
    };
    const preflight = (origin: string) =>
      app.request('/api/things/a', { method: 'OPTIONS', headers: { Origin: origin, ...headers } });
    const allowed = await preflight('https://app.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('if-match');
    const { headers: refused } = await preflight('https://evil.example');
    expect(refused.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the rate limit', () => {
  test('tells everyone how much is left, and refuses what is too much', async () => {
    const { ask } = start({ perMinute: 2 });
    const left = [];
    for (let count = 0; count < 2; count++)
      left.push((await ask('/api/things')).headers.get('ratelimit-remaining'));
    expect(left).toEqual(['1', '0']);

    const refused = await ask('/api/things');
    const seconds = Number(refused.headers.get('retry-after'));
    expect(refused.headers.get('ratelimit-limit')).toBe('2');
    expect(refused.headers.get('ratelimit-reset')).toBe(String(seconds));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await problemOf(refused)).toMatchObject({ status: 429 });
  });

  test('is each caller’s own', async () => {
    const { ask } = start({ perMinute: 1 });
    await ask('/api/things');
    expect((await ask('/api/things')).status).toBe(429);
    expect((await ask('/api/things', { headers: { Authorization: 'Bearer bob' } })).status).toBe(200);
  });

  test('stops an address that guesses, whatever it claims to be, and no other', async () => {
    const { app } = start();
    const guess = (forwarded: string) =>
      app.request('/api/things', {
        headers: { Authorization: 'Bearer expired', 'X-Forwarded-For': forwarded },
      });
    for (let count = 0; count < 600; count++) await guess(`10.0.0.${count}, 203.0.113.7, 35.191.0.1`);
    expect((await guess('10.1.1.1, 203.0.113.7, 35.191.0.1')).status).toBe(429);
    expect((await guess('10.1.1.1, 203.0.113.8, 35.191.0.1')).status).toBe(401);
  });
});

describe('the ETag', () => {
  const { ask } = start();

  test('is the version', async () => {
    expect((await ask('/api/things/a')).headers.get('etag')).toBe('"3"');
    expect((await ask('/api/things', posting({ title: 'a' }))).headers.get('etag')).toBe('"3"');
  });

  test.each(['"3"', 'W/"3"', '"2", "3"', '*'])(
    'saves a body the client has: If-None-Match: %s',
    async given => {
      const answer = await ask('/api/things/a', { headers: { 'If-None-Match': given } });
      expect(answer.status).toBe(304);
      expect(answer.headers.get('etag')).toBe('"3"');
      expect(await answer.text()).toBe('');
    },
  );

  test('brings a body the client has not', async () => {
    expect((await ask('/api/things/a', { headers: { 'If-None-Match': '"2"' } })).status).toBe(200);
  });
});

describe('the log', () => {
  test('says of each request what was asked, by whom, and what it cost', async () => {
    const { ask, lines } = start();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await ask('/api/things/a?', { headers: { traceparent, 'X-Request-Id': 'request-1' } });
    expect(lines).toEqual([
      {
        severity: 'info',
        message: 'GET /api/things/a 200',
        requestId: 'request-1',
        'logging.googleapis.com/trace': 'projects/test/traces/0af7651916cd43dd8448eb211c80319c',
        httpRequest: {
          requestMethod: 'GET',
          requestUrl: '/api/things/a',
          status: 200,
          latency: expect.stringMatching(/^\d+\.\d{3}s$/),
        },
        organisationId: 'acme',
        actorId: 'ada',
        firestore: { reads: 0, writes: 0 },
      },
    ]);
  });

  test('says what went wrong inside, under the request’s id', async () => {
    const { ask, lines } = start();
    const { requestId } = await problemOf(ask('/api/failures/unforeseen'));
    expect(lines).toMatchObject([
      { severity: 'error', requestId, err: expect.objectContaining({ stack: expect.any(String) }) },
      { severity: 'info', requestId, httpRequest: { status: 500 } },
    ]);
  });

  test('holds neither bodies, nor queries, nor tokens', async () => {
    const { ask, lines } = start();
    const secret = 'sesame-open';
    const headers = { Authorization: 'Bearer expired', 'X-Api-Key': secret, Cookie: secret };
    await ask(`/api/things?search=${secret}`);
    await ask('/api/things', posting({ title: secret }));
    await ask('/api/things', posting({ title: 7, [secret]: secret }));
    await ask('/api/things', posting(`{${secret}`));
    await ask('/api/things', { headers });
    await ask('/api/things', posting({ title: 'a' }, { 'Idempotency-Key': secret }));
    expect(lines).toHaveLength(6);
    expect(JSON.stringify(lines)).not.toContain('sesame');
  });
});
