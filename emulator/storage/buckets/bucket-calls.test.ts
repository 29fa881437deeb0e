import { describe, expect, test } from 'vitest';
import { clientOf, newBucket, serveStorage } from '../testing/storage-for-test.ts';

test('a bucket is created with its settings and read back', async () => {
  const client = clientOf(await serveStorage());
  await client.createBucket('photos', {
    location: 'EU',
    storageClass: 'NEARLINE',
    labels: { team: 'field' },
  });
  const [metadata] = await client.bucket('photos').getMetadata();
  expect(metadata).toMatchObject({
    kind: 'storage#bucket',
    id: 'photos',
    location: 'EU',
    storageClass: 'NEARLINE',
    labels: { team: 'field' },
    metageneration: '1',
  });
});

test('a second bucket of the same name is refused', async () => {
  const { bucket } = await newBucket();
  await expect(bucket.create()).rejects.toMatchObject({ code: 409, errors: [{ reason: 'conflict' }] });
});

test.each(['ab', 'Upper', 'a b', '-edge', 'edge-', 'a..b', '../up', 'x'.repeat(64)])(
  'the bucket name "%s" is refused',
  async name => {
    const { url } = await serveStorage();
    const response = await fetch(`${url}/storage/v1/b`, { method: 'POST', body: JSON.stringify({ name }) });
    expect(response.status).toBe(400);
  },
);

test('an unknown bucket is 404, and does not exist', async () => {
  const bucket = clientOf(await serveStorage()).bucket('nowhere');
  await expect(bucket.getMetadata()).rejects.toMatchObject({ code: 404, errors: [{ reason: 'notFound' }] });
  await expect(bucket.file('a').save('')).rejects.toMatchObject({ code: 404 });
  expect(await bucket.exists()).toEqual([false]);
});

describe('a change', () => {
  test('merges with what is there, null removes, and the metageneration rises', async () => {
    const { bucket } = await newBucket();
    await bucket.setMetadata({ labels: { a: '1', b: '2' } });
    await bucket.setMetadata({ labels: { a: null, c: '3' }, versioning: { enabled: true } });
    const [metadata] = await bucket.getMetadata();
    expect(metadata.labels).toEqual({ b: '2', c: '3' });
    expect(metadata.versioning).toEqual({ enabled: true });
    expect(metadata.metageneration).toBe('3');
  });

  test('keeps to ifMetagenerationMatch', async () => {
    const { bucket } = await newBucket();
    await bucket.setMetadata({ labels: { a: '1' } }, { ifMetagenerationMatch: 1 });
    await expect(
      bucket.setMetadata({ labels: { a: '2' } }, { ifMetagenerationMatch: 1 }),
    ).rejects.toMatchObject({ code: 412, errors: [{ reason: 'conditionNotMet' }] });
  });
});

test('buckets are listed in pages, in the order of their names, by prefix', async () => {
  const client = clientOf(await serveStorage());
  for (const name of ['site-b', 'other', 'site-c', 'site-a']) await client.createBucket(name);
  const names = (buckets: { name: string }[]) => buckets.map(({ name }) => name);
  const [page, next] = await client.getBuckets({ prefix: 'site-', maxResults: 2, autoPaginate: false });
  expect(names(page)).toEqual(['site-a', 'site-b']);
  const [rest, end] = await client.getBuckets({ ...next, autoPaginate: false });
  expect(names(rest)).toEqual(['site-c']);
  expect(end).toBeNull();
});

test('a bucket with an object in it is not deleted; an empty one is', async () => {
  const { bucket } = await newBucket();
  await bucket.file('a').save('x');
  await expect(bucket.delete()).rejects.toMatchObject({ code: 409 });
  await bucket.file('a').delete();
  await bucket.delete();
  expect(await bucket.exists()).toEqual([false]);
});
