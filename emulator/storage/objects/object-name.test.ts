import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newBucket } from '../testing/storage-for-test.ts';

const hostile = [
  '../../etc/passwd',
  '..%2F..%2Fetc%2Fpasswd',
  '/absolute',
  'a//b/./../c',
  'trailing/',
  'space and + and & and ?query#hash',
  'per%cent %2F %00',
  'Prüfbericht 検査 😀.pdf',
  'e\u0301 is not \u00e9',
  'nul\0byte and tab\t',
  '__proto__',
  'CON',
  '"quotes" \'and\' <tags> \\ |',
  'x'.repeat(1024),
  '/'.repeat(1024),
  '🦺'.repeat(256),
];

test.each(hostile)('the name %j is kept as it is', async name => {
  const { bucket } = await newBucket();
  const file = bucket.file(name);
  for (const resumable of [true, false]) await file.save(name, { resumable });
  expect(String(await file.download())).toBe(name);
  expect((await file.getMetadata())[0].name).toBe(name);
  expect((await bucket.getFiles({ prefix: name }))[0].map(found => found.name)).toEqual([name]);
  expect(String(await (await fetch(file.publicUrl())).text())).toBe(name);
  await file.copy(`${name.slice(0, 200)} copy`);
  await file.delete();
  expect(await file.exists()).toEqual([false]);
});

test('names that look alike are different objects', async () => {
  const { bucket, contents } = await newBucket();
  const names = ['a/b', 'a%2Fb', 'a//b', 'A/b', 'a/b/', '\u00e9', 'e\u0301'];
  for (const name of names) await bucket.file(name).save(name);
  for (const name of names) expect(String(await bucket.file(name).download())).toBe(name);
  expect(readdirSync(contents)).toHaveLength(names.length);
});

test.each(['', '.', '..', 'line\nbreak', '.well-known/acme-challenge/x', 'x'.repeat(1025), '🦺'.repeat(257)])(
  'the name %.40j is refused',
  async name => {
    const { url } = await newBucket();
    const address = `${url}/upload/storage/v1/b/parts/o?uploadType=media&name=${encodeURIComponent(name)}`;
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(400);
  },
);

test('a name that is not Unicode is refused', async () => {
  const { url } = await newBucket();
  const address = `${url}/upload/storage/v1/b/parts/o?uploadType=resumable`;
  expect((await fetch(address, { method: 'POST', body: '{"name":"\\ud800"}' })).status).toBe(400);
  expect((await fetch(`${url}/storage/v1/b/parts/o/%ff`)).status).toBe(400);
});
