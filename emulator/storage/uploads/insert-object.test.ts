import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { CRC32C } from '@google-cloud/storage';
import { describe, expect, test } from 'vitest';
import { newBucket } from '../testing/storage-for-test.ts';

const text = 'Hydraulic pump, seal leaks';
const md5Hash = createHash('md5').update(text).digest('base64');
const crc32c = (() => {
  const sum = new CRC32C();
  sum.update(Buffer.from(text));
  return sum.toString();
})();

const uploads = (url: string, query: string) => `${url}/upload/storage/v1/b/parts/o?${query}`;

test.each([true, false])(
  'an upload (resumable: %s) keeps content, type, metadata and checksums',
  async resumable => {
    const { bucket } = await newBucket();
    const metadata = { cacheControl: 'no-cache', metadata: { site: 'Kiruna', count: 3 } };
    await bucket.file('pump.txt').save(text, { resumable, contentType: 'text/plain', metadata });
    expect(String(await bucket.file('pump.txt').download())).toBe(text);
    expect((await bucket.file('pump.txt').getMetadata())[0]).toMatchObject({
      contentType: 'text/plain',
      cacheControl: 'no-cache',
      metadata: { site: 'Kiruna', count: '3' },
      size: String(text.length),
      crc32c,
      md5Hash,
      metageneration: '1',
    });
  },
);

test('a media upload takes its name from the query and its type from the header', async () => {
  const { url } = await newBucket();
  const response = await fetch(uploads(url, 'uploadType=media&name=a%2Fb'), {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: text,
  });
  expect(await response.json()).toMatchObject({
    kind: 'storage#object',
    name: 'a/b',
    contentType: 'text/csv',
    md5Hash,
  });
});

describe('wrong checksums are refused and leave nothing behind', () => {
  const wrong = [
    { crc32c: 'AAAAAA==' },
    { md5Hash: '1B2M2Y8AsgTpgAmY7PhCfg==' },
    { crc32c, md5Hash: 'no checksum' },
  ];

  test.each(
    wrong.flatMap(sums => [
      { sums, resumable: true },
      { sums, resumable: false },
    ]),
  )('$sums, resumable: $resumable', async ({ sums, resumable }) => {
    const { bucket, contents } = await newBucket();
    const saved = bucket.file('pump.txt').save(text, { resumable, metadata: sums, validation: false });
    await expect(saved).rejects.toMatchObject({ code: 400 });
    expect(await bucket.file('pump.txt').exists()).toEqual([false]);
    expect(readdirSync(contents)).toEqual([]);
  });

  test.each(['crc32c=AAAAAA==', `crc32c=${crc32c},md5=1B2M2Y8AsgTpgAmY7PhCfg==`])(
    'x-goog-hash: %s',
    async hash => {
      const { url, contents } = await newBucket();
      const headers = { 'x-goog-hash': hash };
      const upload = { method: 'POST', headers, body: text };
      expect((await fetch(uploads(url, 'uploadType=media&name=a'), upload)).status).toBe(400);
      const session = await fetch(uploads(url, 'uploadType=resumable&name=a'), { method: 'POST' });
      const location = String(session.headers.get('location'));
      expect((await fetch(location, { method: 'PUT', headers, body: text })).status).toBe(400);
      expect(readdirSync(contents)).toEqual([]);
    },
  );

  test('and the object that was there stays', async () => {
    const { bucket } = await newBucket();
    await bucket.file('pump.txt').save('before');
    await expect(bucket.file('pump.txt').save(text, { metadata: { crc32c: 'AAAAAA==' } })).rejects.toThrow();
    expect(String(await bucket.file('pump.txt').download())).toBe('before');
  });
});

test('right checksums are accepted', async () => {
  const { bucket, url } = await newBucket();
  await bucket.file('a').save(text, { resumable: false, metadata: { crc32c, md5Hash } });
  const headers = { 'x-goog-hash': `crc32c=${crc32c}, md5=${md5Hash}` };
  const response = await fetch(uploads(url, 'uploadType=media&name=b'), {
    method: 'POST',
    headers,
    body: text,
  });
  expect(response.status).toBe(200);
});

describe('a multipart upload', () => {
  const part = (type: string, body: string) => `--frontier\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  const body = part('application/json', '{"name":"m"}') + part('text/plain', text);

  test.each([
    ['an unclosed body', 'multipart/related; boundary=frontier', body],
    [
      'a body with one part',
      'multipart/related; boundary=frontier',
      `${part('application/json', '{}')}--frontier--`,
    ],
    ['no boundary', 'multipart/related', `${body}--frontier--`],
    [
      'metadata that is no JSON',
      'multipart/related; boundary=frontier',
      `${part('application/json', '{')}${part('a/b', text)}--frontier--`,
    ],
    [
      'metadata without a name',
      'multipart/related; boundary=frontier',
      `${part('application/json', '{}')}${part('a/b', text)}--frontier--`,
    ],
  ])('with %s is refused and leaves nothing behind', async (_, type, body) => {
    const { url, contents } = await newBucket();
    const headers = { 'content-type': type };
    const response = await fetch(uploads(url, 'uploadType=multipart'), { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(readdirSync(contents)).toEqual([]);
  });

  test('may quote its boundary and takes the type of its second part', async () => {
    const { url } = await newBucket();
    const headers = { 'content-type': 'multipart/related; boundary="frontier"' };
    const response = await fetch(uploads(url, 'uploadType=multipart'), {
      method: 'POST',
      headers,
      body: `${body}--frontier--`,
    });
    expect(await response.json()).toMatchObject({ name: 'm', contentType: 'text/plain', md5Hash });
  });
});

test.each(['', 'uploadType=other', 'uploadType=media', 'uploadType=resumable'])(
  'the query "%s" is refused',
  async query => {
    const { url } = await newBucket();
    expect((await fetch(uploads(url, query), { method: 'POST', body: '' })).status).toBe(400);
  },
);
