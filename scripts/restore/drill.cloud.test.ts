import { expect, test } from 'vitest';
import { differences } from './differences.ts';
import { drill } from './drill.ts';
import { readDocuments } from './read-documents.ts';

/* The emulator that all these tests share, and a project of its own in it. */
const project = 'demo-drill';

test('all documents come back, of every type and beyond a page, and a lost or changed one is noticed', {
  timeout: 60_000,
}, async () => {
  const url = `http://${process.env.FIRESTORE_EMULATOR_HOST}`;
  const write = (path: string, fields: object) => send(url, 'PATCH', path, { fields });
  await write('orgs/a', everyType);
  // Of an organisation that is no document itself.
  await write('orgs/ghost/notes/1', { text: { stringValue: 'kept' } });
  await writeMany(url, 501);

  const before = await readDocuments(url, project);
  expect(before.size).toBe(503);
  await send(url, 'DELETE', 'orgs/ghost/notes/1');
  await write('orgs/a', { ...everyType, whole: { doubleValue: 7 } });
  const name = (path: string) => `projects/${project}/databases/(default)/documents/${path}`;
  const noticed = [`lost: ${name('orgs/ghost/notes/1')}`, `changed: ${name('orgs/a')}`];
  expect(differences(before, await readDocuments(url, project))).toEqual(noticed);

  expect(await drill(url, project)).toEqual({ documents: 502, differences: [] });
  expect((await readDocuments(url, project)).size).toBe(0);
});

const everyType = {
  nothing: { nullValue: null },
  flag: { booleanValue: true },
  whole: { integerValue: '9007199254740993' },
  half: { doubleValue: 0.5 },
  at: { timestampValue: '2026-11-30T12:00:00.123456Z' },
  text: { stringValue: 'Bucket won’t open' },
  bytes: { bytesValue: 'AAEC' },
  place: { geoPointValue: { latitude: 47.4, longitude: 8.5 } },
  link: { referenceValue: `projects/${project}/databases/(default)/documents/orgs/b` },
  list: { arrayValue: { values: [{ stringValue: 'a' }, { integerValue: '1' }] } },
  map: { mapValue: { fields: { inner: { stringValue: 'x' } } } },
};

async function writeMany(url: string, count: number) {
  const writes = Array.from({ length: count }, (_, index) => ({
    update: {
      name: `projects/${project}/databases/(default)/documents/orgs/a/parts/${index}`,
      fields: { index: { integerValue: `${index}` } },
    },
  }));
  for (const some of [writes.slice(0, 400), writes.slice(400)])
    await send(url, 'POST', ':batchWrite', { writes: some });
}

async function send(url: string, method: string, path: string, body?: object) {
  const documents = `${url}/v1/projects/${project}/databases/(default)/documents`;
  const target = path.startsWith(':') ? `${documents}${path}` : `${documents}/${path}`;
  const headers = { 'content-type': 'application/json', authorization: 'Bearer owner' };
  const answer = await fetch(target, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  expect(answer.status, await answer.text()).toBe(200);
}
