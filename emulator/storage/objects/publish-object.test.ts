import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newBucket } from '../testing/storage-for-test.ts';

async function newVersions() {
  const service = await newBucket();
  await service.bucket.setMetadata({ versioning: { enabled: true } });
  const file = service.bucket.file('manual');
  const generations: number[] = [];
  for (const text of ['one', 'two', 'three']) {
    await file.save(text);
    generations.push(Number(file.metadata.generation));
  }
  return { ...service, file, generations };
}

test('generations rise with every upload', async () => {
  const { generations } = await newVersions();
  expect(generations).toEqual(generations.toSorted((a, b) => a - b));
  expect(new Set(generations).size).toBe(3);
});

test('with versioning, replaced generations stay readable by their number', async () => {
  const { bucket, generations } = await newVersions();
  const texts = await Promise.all(
    generations.map(generation => bucket.file('manual', { generation }).download()),
  );
  expect(texts.map(String)).toEqual(['one', 'two', 'three']);
  const [noncurrent] = await bucket.file('manual', { generation: Number(generations[0]) }).getMetadata();
  expect(noncurrent.timeDeleted).toBeDefined();
});

test('they are listed with versions, and not without', async () => {
  const { bucket, generations } = await newVersions();
  const [all] = await bucket.getFiles({ versions: true });
  expect(all.map(({ generation }) => generation)).toEqual(generations);
  expect((await bucket.getFiles())[0]).toHaveLength(1);
});

test('a page may end between two generations of one object', async () => {
  const { bucket, generations } = await newVersions();
  const [page, next] = await bucket.getFiles({ versions: true, maxResults: 2, autoPaginate: false });
  const [rest] = await bucket.getFiles({ ...next, autoPaginate: false });
  expect([page.length, rest.length]).toEqual([2, 1]);
  expect([...page, ...rest].map(({ generation }) => generation)).toEqual(generations);
});

test('deleting the live generation makes it noncurrent; a named one goes for good', async () => {
  const { bucket, file, generations } = await newVersions();
  await file.delete();
  expect(await file.exists()).toEqual([false]);
  for (const generation of generations) await bucket.file('manual', { generation }).delete();
  expect((await bucket.getFiles({ versions: true }))[0]).toEqual([]);
});

test('a bucket with only noncurrent generations is not empty', async () => {
  const { bucket, file } = await newVersions();
  await file.delete();
  await expect(bucket.delete()).rejects.toMatchObject({ code: 409 });
});

test('without versioning, a replaced or deleted content leaves the disk', async () => {
  const { bucket, contents } = await newBucket();
  await bucket.file('a').save('one');
  await bucket.file('a').save('two');
  expect(readdirSync(contents)).toHaveLength(1);
  await bucket.file('a').delete();
  expect(readdirSync(contents)).toEqual([]);
});

test('deleting what is not there is 404', async () => {
  const { bucket } = await newBucket();
  await expect(bucket.file('a').delete()).rejects.toMatchObject({ code: 404 });
  await bucket.file('a').delete({ ignoreNotFound: true });
});
