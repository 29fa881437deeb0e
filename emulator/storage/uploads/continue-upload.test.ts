import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { content, kib256, md5Hash, newSession, put, total } from '../testing/resumable-session.ts';

const first = content.subarray(0, kib256);
const second = content.subarray(kib256, 2 * kib256);
const rest = content.subarray(2 * kib256);
const [ofFirst, ofSecond] = [`bytes 0-${kib256 - 1}`, `bytes ${kib256}-${2 * kib256 - 1}`];
const ofRest = `bytes ${2 * kib256}-${total - 1}`;

test('chunks add up, with the total known or told at the end', async () => {
  for (const size of [total, '*']) {
    const { location, file } = await newSession();
    expect(await put(location, `${ofFirst}/${size}`, first)).toMatchObject({ status: 308, kept: kib256 });
    expect(await put(location, `${ofSecond}/${size}`, second)).toMatchObject({
      status: 308,
      kept: 2 * kib256,
    });
    expect(await file.exists()).toEqual([false]);
    const last = await put(location, `${ofRest}/${total}`, rest);
    expect(last.status).toBe(200);
    expect(JSON.parse(last.text)).toMatchObject({ name: 'video', size: String(total), md5Hash });
  }
});

test.each([
  ['no Content-Range', undefined],
  ['bytes 0-*/*', 'bytes 0-*/*'],
  ['a known total', `bytes 0-*/${total}`],
  ['an exact range', `bytes 0-${total - 1}/${total}`],
])('all at once, with %s', async (_, range) => {
  const { location, file } = await newSession();
  const headers = range === undefined ? {} : { 'content-range': range };
  const response = await fetch(location, { method: 'PUT', headers, body: content });
  expect(response.status).toBe(200);
  expect((await file.getMetadata())[0].md5Hash).toBe(md5Hash);
});

describe('the question for progress', () => {
  test.each(['bytes */*', `bytes */${total}`])('%s tells what is kept', async question => {
    const { location } = await newSession();
    expect(await put(location, question)).toMatchObject({ status: 308, kept: 0 });
    await put(location, `${ofFirst}/*`, first);
    expect(await put(location, question)).toMatchObject({ status: 308, kept: kib256 });
  });

  test('answers with the object once it is finished, so that a lost answer does no harm', async () => {
    const { location } = await newSession();
    await put(location, `bytes 0-*/${total}`, content);
    for (const again of ['bytes */*', `bytes */${total}`, `${ofRest}/${total}`]) {
      const answer = await put(location, again, again === `${ofRest}/${total}` ? rest : undefined);
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.text)).toMatchObject({ name: 'video', md5Hash });
    }
  });

  test('with the total ends an upload whose bytes are all there', async () => {
    const { location } = await newSession();
    await put(location, `${ofFirst}/*`, first);
    const answer = await put(location, `bytes */${kib256}`);
    expect(JSON.parse(answer.text)).toMatchObject({ size: String(kib256) });
  });
});

test('a chunk that comes twice or overlaps changes nothing', async () => {
  const { location, file } = await newSession();
  await put(location, `${ofFirst}/*`, first);
  expect(await put(location, `${ofFirst}/*`, first)).toMatchObject({ status: 308, kept: kib256 });
  const overlapping = content.subarray(100, 2 * kib256);
  expect(await put(location, `bytes 100-${2 * kib256 - 1}/*`, overlapping)).toMatchObject({
    kept: 2 * kib256,
  });
  await put(location, `bytes 0-*/${total}`, content);
  expect((await file.getMetadata())[0].md5Hash).toBe(md5Hash);
});

test('a chunk that leaves a gap is answered with 503, on which clients ask for the progress', async () => {
  const { location } = await newSession();
  await put(location, `${ofFirst}/*`, first);
  const answer = await put(location, `${ofRest}/${total}`, rest);
  expect(answer.status).toBe(503);
  expect(answer.text).toContain(
    `the upload offset is ${2 * kib256} byte(s), which exceeds already uploaded size of ${kib256}`,
  );
  expect(await put(location, 'bytes */*')).toMatchObject({ status: 308, kept: kib256 });
});

test('only whole multiples of 256 KiB are kept of an unfinished upload', async () => {
  const { location, file } = await newSession();
  const odd = content.subarray(0, kib256 + 77);
  expect(await put(location, `bytes 0-${odd.length - 1}/*`, odd)).toMatchObject({
    status: 308,
    kept: kib256,
  });
  await put(location, `bytes ${kib256}-*/${total}`, content.subarray(kib256));
  expect((await file.getMetadata())[0].md5Hash).toBe(md5Hash);
});

test.each(['bytes', 'bytes 0-5', 'bytes a-b/*', 'items 0-1/2', `bytes 0-5/${total}`])(
  'the Content-Range "%s" is refused',
  async range => {
    const { location } = await newSession();
    expect((await put(location, range, first)).status).toBe(400);
  },
);

test('more bytes than the declared length are refused', async () => {
  const { location, file } = await newSession({ 'x-upload-content-length': '10' });
  expect((await put(location, 'bytes 0-*/*', Buffer.from('eleven byte'))).status).toBe(400);
  expect(await file.exists()).toEqual([false]);
});

test('an upload of nothing makes an empty object', async () => {
  for (const range of ['bytes 0-*/*', 'bytes */0', 'bytes 0-*/0']) {
    const { location } = await newSession();
    expect(JSON.parse((await put(location, range)).text)).toMatchObject({ size: '0', crc32c: 'AAAAAA==' });
  }
});

test('a cancelled upload answers 499, is gone, and leaves nothing behind', async () => {
  const { location, contents } = await newSession();
  await put(location, `${ofFirst}/*`, first);
  expect((await fetch(location, { method: 'DELETE' })).status).toBe(499);
  expect((await put(location, 'bytes */*')).status).toBe(404);
  expect((await fetch(location, { method: 'DELETE' })).status).toBe(404);
  expect(readdirSync(contents)).toEqual([]);
});

test('a browser may send to a session', async () => {
  const { location } = await newSession();
  const headers = {
    origin: 'https://app.example',
    'access-control-request-headers': 'content-range,x-goog-hash',
  };
  const preflight = await fetch(location, { method: 'OPTIONS', headers });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('content-range,x-goog-hash');
  const answer = await fetch(location, {
    method: 'PUT',
    headers: { origin: 'https://app.example' },
    body: 'x',
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-expose-headers')).toBe('*');
});
