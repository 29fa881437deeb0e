import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { newBucket } from '../testing/storage-for-test.ts';

const text = 'Bucket teeth worn, replace';

async function newObject() {
  const service = await newBucket();
  const file = service.bucket.file('report.txt');
  await file.save(text, {
    contentType: 'text/plain',
    metadata: { cacheControl: 'private', metadata: { site: 'Kiruna é' } },
  });
  return { ...service, file, media: `${service.url}/storage/v1/b/parts/o/report.txt?alt=media` };
}

test('a download carries the content, its type, its length and its checksums', async () => {
  const { media, file } = await newObject();
  const response = await fetch(media);
  expect(await response.text()).toBe(text);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/plain',
    'content-length': '26',
    'cache-control': 'private',
    'x-goog-hash': `crc32c=${file.metadata.crc32c},md5=${file.metadata.md5Hash}`,
    'x-goog-generation': file.metadata.generation,
    'x-goog-metageneration': '1',
    'x-goog-stored-content-length': '26',
    'x-goog-stored-content-encoding': 'identity',
    'x-goog-storage-class': 'STANDARD',
    'x-goog-meta-site': Buffer.from('Kiruna é').toString('latin1'),
  });
});

test('the ETag changes with the metadata too', async () => {
  const { media, file } = await newObject();
  const before = (await fetch(media)).headers.get('etag');
  await file.setMetadata({ metadata: { checked: 'yes' } });
  expect((await fetch(media)).headers.get('etag')).not.toBe(before);
});

describe('a range', () => {
  test.each([
    ['bytes=0-5', 'Bucket', 'bytes 0-5/26'],
    ['bytes=7-11', 'teeth', 'bytes 7-11/26'],
    ['bytes=19-', 'replace', 'bytes 19-25/26'],
    ['bytes=-7', 'replace', 'bytes 19-25/26'],
    ['bytes=19-999', 'replace', 'bytes 19-25/26'],
    ['bytes=-999', text, 'bytes 0-25/26'],
  ])('%s gives "%s"', async (range, expected, contentRange) => {
    const { media } = await newObject();
    const response = await fetch(media, { headers: { range } });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(await response.text()).toBe(expected);
  });

  test.each(['bytes=26-', 'bytes=100-200', 'bytes=-0'])('%s is outside: 416', async range => {
    const { media } = await newObject();
    const response = await fetch(media, { headers: { range } });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */26');
  });

  test.each(['bytes=5-2', 'bytes=-', 'lines=1-2', 'bytes=0-1,4-5'])('%s is ignored', async range => {
    const { media } = await newObject();
    const response = await fetch(media, { headers: { range } });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(text);
  });

  test('by start and end is what the client asks for', async () => {
    const { file } = await newObject();
    expect(String(await file.download({ start: 7, end: 11 }))).toBe('teeth');
    expect(String(await file.download({ end: -7 }))).toBe('replace');
  });
});

test('an empty object downloads as nothing', async () => {
  const { bucket } = await newBucket();
  await bucket.file('empty').save('');
  const [content] = await bucket.file('empty').download();
  expect(content).toHaveLength(0);
});

test('what was stored with gzip is unzipped for a client that does not take it', async () => {
  const { bucket, url } = await newBucket();
  const zipped = gzipSync(text);
  await bucket.file('log').save(zipped, { metadata: { contentEncoding: 'gzip', contentType: 'text/plain' } });
  expect(String(await bucket.file('log').download())).toBe(text);
  const plain = await fetch(`${url}/parts/log`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(plain.headers.get('x-goog-stored-content-length')).toBe(String(zipped.length));
  expect(await plain.text()).toBe(text);
});

test('HEAD gives the headers alone', async () => {
  const { url } = await newObject();
  const response = await fetch(`${url}/parts/report.txt`, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe('26');
});

test('a public URL and a media link lead to the content', async () => {
  const { file } = await newObject();
  for (const link of [file.publicUrl(), String(file.metadata.mediaLink)]) {
    expect(await (await fetch(link)).text()).toBe(text);
  }
});

test('a download goes on undisturbed while the object is replaced and deleted', async () => {
  const { bucket, url } = await newBucket();
  const content = Buffer.alloc(8 * 1024 * 1024, 'old ');
  await bucket.file('big').save(content);
  const response = await fetch(`${url}/parts/big`);
  await bucket.file('big').save('new');
  await bucket.file('big').delete();
  expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
});

test('text beyond Latin-1 in a header field is sent as UTF-8', async () => {
  const { bucket, url } = await newBucket();
  const contentDisposition = 'attachment; filename="Prüfbericht 検査.pdf"';
  await bucket.file('pdf').save('x', { metadata: { contentDisposition } });
  const header = (await fetch(`${url}/parts/pdf`)).headers.get('content-disposition') ?? '';
  expect(Buffer.from(header, 'latin1').toString()).toBe(contentDisposition);
});

test('a header field with a line break is refused', async () => {
  const { bucket } = await newBucket();
  await expect(
    bucket.file('evil').save('x', { contentType: 'text/plain\r\nset-cookie: a=b', resumable: false }),
  ).rejects.toMatchObject({ code: 400 });
});
