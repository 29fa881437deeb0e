import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newBucket } from '../testing/storage-for-test.ts';

async function newFile() {
  const service = await newBucket();
  const file = service.bucket.file('a/source');
  await file.save('content', { contentType: 'text/plain', metadata: { metadata: { site: '1' } } });
  return { ...service, file };
}

test('a copy has the content and the metadata, also in another bucket', async () => {
  const { bucket, file } = await newFile();
  const [archive] = await bucket.storage.createBucket('archive');
  const [copy] = await file.copy(archive.file('b/copy'));
  expect(String(await copy.download())).toBe('content');
  const [metadata] = await copy.getMetadata();
  expect(metadata).toMatchObject({
    contentType: 'text/plain',
    metadata: { site: '1' },
    md5Hash: file.metadata.md5Hash,
  });
  expect(metadata.generation).not.toBe(file.metadata.generation);
});

test('the copyTo call answers with the copy', async () => {
  const { url } = await newFile();
  const response = await fetch(`${url}/storage/v1/b/parts/o/a%2Fsource/copyTo/b/parts/o/b%2Fcopy`, {
    method: 'POST',
  });
  expect(await response.json()).toMatchObject({ kind: 'storage#object', name: 'b/copy', size: '7' });
});

test('metadata that is given replaces all of the source’s', async () => {
  const { file } = await newFile();
  const [copy] = await file.copy('copy', { contentType: 'text/csv' });
  const [metadata] = await copy.getMetadata();
  expect(metadata.contentType).toBe('text/csv');
  expect(metadata.metadata).toBeUndefined();
});

test('a copy outlives its source, and the content goes with the last of them', async () => {
  const { file, contents } = await newFile();
  const [copy] = await file.copy('copy');
  await file.delete();
  expect(String(await copy.download())).toBe('content');
  await copy.delete();
  expect(readdirSync(contents)).toEqual([]);
});

test('an object copied onto itself keeps its content', async () => {
  const { file } = await newFile();
  await file.copy(file, { contentType: 'text/csv' });
  expect(String(await file.download())).toBe('content');
});

test('a move leaves only the target', async () => {
  const { bucket, file } = await newFile();
  await file.move('target');
  expect((await bucket.getFiles())[0].map(({ name }) => name)).toEqual(['target']);
});

test('preconditions hold for the target and for the source', async () => {
  const { bucket, url, file } = await newFile();
  await bucket.file('target').save('kept');
  await expect(file.copy('target', { preconditionOpts: { ifGenerationMatch: 0 } })).rejects.toMatchObject({
    code: 412,
  });
  const path = `${url}/storage/v1/b/parts/o/a%2Fsource/rewriteTo/b/parts/o/target`;
  const statuses = [
    'ifSourceGenerationMatch=1',
    'ifSourceMetagenerationNotMatch=1',
    'ifSourceMetagenerationMatch=1',
  ].map(async query => (await fetch(`${path}?${query}`, { method: 'POST' })).status);
  expect(await Promise.all(statuses)).toEqual([412, 412, 200]);
});

test('a missing source or target bucket is 404', async () => {
  const { bucket, file } = await newFile();
  await expect(bucket.file('missing').copy('target')).rejects.toMatchObject({ code: 404 });
  await expect(file.copy(bucket.storage.bucket('nowhere').file('target'))).rejects.toMatchObject({
    code: 404,
  });
});
