import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { roles } from '@chatterfix/shared/domain/identity/role/schemas.ts';
import { runImport } from '@chatterfix/shared/domain/maintenance/import/run-import.ts';
import { runChange } from '@chatterfix/shared/platform/firestore/run-change.ts';
import { openObjects } from '@chatterfix/shared/platform/storage/objects.ts';
import { type Person, signIn } from '@chatterfix/shared/testing/sign-up.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTransfers } from './transfers-app.ts';

const base = testDeps();
const deps = { ...base, files: openObjects({ ...base.config, bucket: base.config.importBucket }) };
const app = createTransfers(deps);
let organisation: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  [organisation, other] = await Promise.all([testOrganisation(deps), testOrganisation(deps)]);
});

type Sent = { as?: Pick<Person, 'token'>; body?: RequestInit['body']; headers?: Record<string, string> };

/** Calls the service; a POST sends CSV unless its headers say otherwise. */
async function call(
  method: string,
  path: string,
  { as = organisation.admin, body = null, headers }: Sent = {},
) {
  const response = await app.request(`/api/${path}`, {
    method,
    headers: { Authorization: `Bearer ${as.token}`, 'Content-Type': 'text/csv', ...headers },
    body,
    duplex: 'half',
  } as RequestInit);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
}

// A test says what it expects of it.
function parsed(text: string): Record<string, unknown> {
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
}

const post = (path: string, body: RequestInit['body'], sent: Sent = {}) =>
  call('POST', `imports/${path}`, { ...sent, body });

/** The files that wait in the bucket for an organisation. */
async function waiting({ id }: TestOrganisation): Promise<number> {
  const url = `${process.env.STORAGE_EMULATOR_HOST}/storage/v1/b/${base.config.importBucket}/o?prefix=${id}/`;
  const { items = [] } = (await (await fetch(url)).json()) as { items?: unknown[] };
  return items.length;
}

const sap =
  'BscStartDate,Asset,OriginalShorttext,PMType,Cost\n2004-07-01,A,Fix,PM04,-1.50\n2004-07-01,,Fix,PM01,no\n';

test('an import is queued, carried out and followed', async () => {
  const started = await post('work-orders?createMissing=assets&fileName=sap.csv', sap);
  expect(started).toMatchObject({ status: 202, body: { status: 'queued', rows: 0, fileName: 'sap.csv' } });
  const path = `imports/${started.body.id}`;
  const queued = await call('GET', path);
  await runImport(deps, organisation.id, String(started.body.id));
  const done = await call('GET', path, { headers: { 'If-None-Match': queued.headers.get('etag') ?? '' } });
  expect(done.status).toBe(200);
  const person = { type: 'user', id: organisation.admin.uid, name: 'Admin' };
  const time = expect.stringMatching(/^\d{4}-.*Z$/);
  expect(done.body).toEqual({
    id: started.body.id,
    version: expect.any(Number),
    createdAt: time,
    updatedAt: time,
    kind: 'work-orders',
    fileName: 'sap.csv',
    mapping: {
      scheduledAt: 'BscStartDate',
      asset: 'Asset',
      title: 'OriginalShorttext',
      type: 'PMType',
      totalCost: 'Cost',
    },
    dryRun: false,
    createMissing: ['assets'],
    dates: 'month-first',
    status: 'succeeded',
    bytes: sap.length,
    bytesRead: sap.length,
    rows: 2,
    created: 1,
    updated: 0,
    unchanged: 0,
    refused: 1,
    createdMissing: 1,
    errors: [{ line: 3, column: 'Cost', message: '"no" is no amount; write 1234.50' }],
    failure: null,
    startedAt: time,
    finishedAt: time,
    requestedBy: person,
  });
});

describe('a header that is not recognised', () => {
  test('has two columns of one name, when one of them is taken', async () => {
    expect(await post('work-orders', 'title,title\nFix,Mend\n')).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('Two columns of the file are called title.') },
    });
    expect(await post('work-orders', 'title,note,note\nFix,a,b\n')).toMatchObject({ status: 202 });
  });

  test('is answered with the columns, a suggestion and the fields', async () => {
    const answer = await post('work-orders', 'Wann,Asset,Was\n2004-07-01,A,Fix\n');
    expect(answer).toMatchObject({
      status: 422,
      body: {
        type: 'urn:chatterfix:problem:unknown-columns',
        detail: expect.stringContaining('No column of the file was found for: title.'),
        columns: ['Wann', 'Asset', 'Was'],
        suggestion: { asset: 'Asset' },
        fields: expect.arrayContaining([
          { name: 'title', required: true, type: 'text', values: [] },
          expect.objectContaining({
            name: 'priority',
            required: false,
            values: expect.arrayContaining(['high']),
          }),
        ]),
      },
    });
  });

  test('goes in under a mapping', async () => {
    const mapping = encodeURIComponent(JSON.stringify({ title: 'Was', asset: 'Asset' }));
    expect(
      await post(`work-orders?dryRun=true&mapping=${mapping}`, 'Wann,Asset,Was\n1,A,Fix\n'),
    ).toMatchObject({
      status: 202,
      body: { mapping: { title: 'Was', asset: 'Asset' }, dryRun: true },
    });
  });

  test('goes in under a mapping that was kept', async () => {
    const body = JSON.stringify({ name: 'German', kind: 'work-orders', mapping: { title: 'Was' } });
    const kept = await call('POST', 'import-mappings', {
      body,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(kept.status).toBe(201);
    expect(await post(`work-orders?mappingId=${kept.body.id}`, 'Was\nFix\n')).toMatchObject({
      status: 202,
      body: { mapping: { title: 'Was' } },
    });
    expect(await post(`sites?mappingId=${kept.body.id}`, 'Was\nFix\n')).toMatchObject({ status: 422 });
    expect(
      await post(`work-orders?mappingId=${kept.body.id}`, 'Was\nFix\n', { as: other.admin }),
    ).toMatchObject({ status: 404 });
  });

  test.each([
    ['a column that the file has not', { title: 'Was', asset: 'Machine' }, 'asset ← Machine'],
    ['a field that there is not', { title: 'Was', colour: 'Wann' }, 'colour ← Wann'],
    ['nothing for what is required', { asset: 'Asset' }, 'No column of the file was found for: title.'],
  ])('is refused under a mapping of %s', async (_, mapping, detail) => {
    const query = encodeURIComponent(JSON.stringify(mapping));
    expect(await post(`work-orders?mapping=${query}`, 'Wann,Asset,Was\n')).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining(detail), columns: ['Wann', 'Asset', 'Was'] },
    });
  });
});

describe('a file', () => {
  test('may come packed', async () => {
    const packed = gzipSync(sap);
    expect(await post('work-orders', packed, { headers: { 'Content-Encoding': 'gzip' } })).toMatchObject({
      status: 202,
      body: { bytes: sap.length },
    });
  });

  test.each([
    ['is empty', '', {}, 422, 'empty-file'],
    ['is of blank lines only', '\n\r\n', {}, 422, 'empty-file'],
    ['is not UTF-8 in its header', Buffer.from('title\xfc\n', 'latin1'), {}, 422, 'not-utf-8'],
    [
      'is not UTF-8 further down',
      Buffer.from(`title\n${'x\n'.repeat(99_999)}\xfc\n`, 'latin1'),
      {},
      422,
      'not-utf-8',
    ],
    ['is UTF-16', Buffer.from('\ufefftitle\nx\n', 'utf16le'), {}, 422, 'not-utf-8'],
    ['is not packed as it says', sap, { 'Content-Encoding': 'gzip' }, 422, 'not-gzip'],
    ['is packed and cut off', gzipSync(sap).subarray(0, -9), { 'Content-Encoding': 'gzip' }, 422, 'not-gzip'],
    ['is packed otherwise', sap, { 'Content-Encoding': 'br' }, 415, 'unsupported-media-type'],
    ['is no CSV by its type', sap, { 'Content-Type': 'application/json' }, 415, 'unsupported-media-type'],
  ])('that %s is refused, and not kept', async (_, body, headers, status, code) => {
    const before = await waiting(organisation);
    expect(await post('work-orders', body, { headers })).toMatchObject({
      status,
      body: { type: `urn:chatterfix:problem:${code}` },
    });
    expect(await waiting(organisation)).toBe(before);
  });

  const large = `title\n${'0123456789abcde\n'.repeat(3_300_000)}`;
  test.each([
    ['sent as it is', () => large, {}],
    ['packed to very little', () => gzipSync(large), { 'Content-Encoding': 'gzip' }],
  ])('of more than 50 MB is refused, %s, and not kept', async (_, body, headers) => {
    const before = await waiting(organisation);
    expect(await post('work-orders', body(), { headers })).toMatchObject({
      status: 413,
      body: { detail: 'A file may have 50 MB. Split it and import the pieces one after another.' },
    });
    expect(await waiting(organisation)).toBe(before);
  });

  test('that breaks off on its way is not kept', async () => {
    const before = await waiting(organisation);
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(sap));
        controller.error(new Error('aborted'));
      },
    });
    expect(await post('work-orders', body)).toMatchObject({ status: 400 });
    expect(await waiting(organisation)).toBe(before);
  });
});

describe('a query', () => {
  test.each(['createMissing=parts', 'dryRun=maybe', 'mapping=none', 'dates=iso', 'colour=red', 'fileName='])(
    'with %s is refused',
    async query => {
      expect(await post(`work-orders?${query}`, sap)).toMatchObject({ status: 400 });
    },
  );
});

describe('under an Idempotency-Key', () => {
  test('the same file is one import, and another file a conflict', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const first = await post('work-orders', sap, { headers });
    expect(await post('work-orders', sap, { headers })).toMatchObject({
      status: 202,
      body: { id: first.body.id },
    });
    expect(await post('work-orders', `${sap}2004-07-01,,Other,PM01,1\n`, { headers })).toMatchObject({
      status: 409,
    });
  });
});

describe('another organisation', () => {
  test('does not see the import', async () => {
    const { body } = await post('work-orders', sap);
    expect(await call('GET', `imports/${body.id}`, { as: other.admin })).toMatchObject({ status: 404 });
    const { body: list } = await call('GET', 'imports?pageSize=200', { as: other.admin });
    expect(JSON.stringify(list)).not.toContain(body.id);
  });

  test('exports nothing of this one', async () => {
    const { text } = await call('GET', 'exports/work-orders', { as: other.admin });
    expect(text.split('\r\n').filter(Boolean)).toHaveLength(1);
  });
});

describe('without the permission', () => {
  async function personWith(permissions: string[]): Promise<Pick<Person, 'token'>> {
    const id = `role-${randomUUID()}`;
    await runChange(deps.store, organisation.context(), async change => {
      change.create(roles, { id, name: id, permissions });
    });
    const person = await organisation.member(id);
    return { token: await signIn(person) };
  }

  test.each(['technician', 'requester', 'viewer'])('a %s may not import', async role => {
    const token = await signIn(await organisation.member(role));
    expect(await post('work-orders', sap, { as: { token } })).toMatchObject({ status: 403 });
  });

  test('a role that may import but not make orders may not import orders', async () => {
    const as = await personWith(['imports:create', 'assets:create', 'assets:update']);
    expect(await post('work-orders', sap, { as })).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('work-orders:create') },
    });
    expect(await post('assets', 'code,name\n1,x\n', { as })).toMatchObject({ status: 202 });
  });

  test('of reading them a list is not exported', async () => {
    const as = await personWith(['assets:read']);
    expect(await call('GET', 'exports/work-orders', { as })).toMatchObject({ status: 403 });
    expect(await call('GET', 'exports/assets', { as })).toMatchObject({ status: 200 });
  });
});

describe('an export', () => {
  test('is a file of CSV', async () => {
    const answer = await call('GET', 'exports/work-orders?status=open&sort=number');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="work-orders.csv"');
    expect(answer.text).toMatch(/^id,number,title,/);
    expect(answer.text).toContain(',PM04,');
  });

  test('is refused with a filter that there is not', async () => {
    expect(await call('GET', 'exports/parts?status=open')).toMatchObject({ status: 400 });
  });
});
