import { createHash, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { toHeader } from '../http/header-text.ts';
import { clientOf, newBucket } from '../testing/storage-for-test.ts';

afterEach(() => vi.unstubAllEnvs());

/** The client signs only with a key; the server does not check what it signs. */
async function newSigner() {
  const service = await newBucket();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const account = { type: 'service_account', client_email: 'app@demo.example', private_key: key };
  const keyFile = join(temporaryFolder(), 'key.json');
  writeFileSync(keyFile, JSON.stringify(account));
  vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', keyFile);
  const client = clientOf(service);
  const sign = async (action: 'read' | 'write' | 'resumable' | 'delete', name: string) => {
    const expires = Date.now() + 60_000;
    const [url] = await client.bucket('parts').file(name).getSignedUrl({ version: 'v4', action, expires });
    return url;
  };
  return { ...service, sign };
}

const name = 'site 1/photo é.jpg';

test('a signed URL uploads, downloads and deletes', async () => {
  const { bucket, sign } = await newSigner();
  const headers = {
    'content-type': 'image/jpeg',
    'x-goog-meta-site': toHeader('Kiruna é'),
    'cache-control': 'private',
  };
  const written = await fetch(await sign('write', name), { method: 'PUT', headers, body: 'jpeg' });
  expect(written.status).toBe(200);
  const [metadata] = await bucket.file(name).getMetadata();
  expect(metadata).toMatchObject({
    contentType: 'image/jpeg',
    cacheControl: 'private',
    metadata: { site: 'Kiruna é' },
  });
  expect(written.headers.get('x-goog-generation')).toBe(metadata.generation);
  expect(await (await fetch(await sign('read', name))).text()).toBe('jpeg');
  expect((await fetch(await sign('delete', name), { method: 'DELETE' })).status).toBe(204);
  expect(await bucket.file(name).exists()).toEqual([false]);
});

test('a signed URL begins a resumable upload', async () => {
  const { bucket, sign } = await newSigner();
  const headers = { 'x-goog-resumable': 'start', 'content-type': 'image/jpeg' };
  const begun = await fetch(await sign('resumable', name), { method: 'POST', headers });
  expect(begun.status).toBe(201);
  const location = String(begun.headers.get('location'));
  expect((await fetch(location, { method: 'PUT', body: 'jpeg' })).status).toBe(200);
  expect(String(await bucket.file(name).download())).toBe('jpeg');
});

test('conditions and checksums in headers are kept to', async () => {
  const { url } = await newBucket();
  const put = async (headers: Record<string, string>) =>
    (await fetch(`${url}/parts/a`, { method: 'PUT', headers, body: 'x' })).status;
  expect(await put({ 'x-goog-if-generation-match': '0' })).toBe(200);
  expect(await put({ 'x-goog-if-generation-match': '0' })).toBe(412);
  expect(await put({ 'x-goog-if-metageneration-match': '1' })).toBe(200);
  expect(await put({ 'content-md5': createHash('md5').update('x').digest('base64') })).toBe(200);
  expect(await put({ 'content-md5': createHash('md5').update('y').digest('base64') })).toBe(400);
  expect(await put({ 'x-goog-hash': 'crc32c=AAAAAA==' })).toBe(400);
});
