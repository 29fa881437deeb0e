import { CRC32C } from '@google-cloud/storage';
import { expect, test } from 'vitest';
import { newBucket } from '../testing/storage-for-test.ts';

test('parts are put together in their order, with a crc32c and no md5', async () => {
  const { bucket } = await newBucket();
  for (const part of ['one ', 'two ', 'three']) await bucket.file(part).save(part);
  const [whole] = await bucket.combine(['one ', 'two ', 'three'], 'whole.txt');
  expect(String(await whole.download())).toBe('one two three');
  const [metadata] = await whole.getMetadata();
  const crc32c = new CRC32C();
  crc32c.update(Buffer.from('one two three'));
  expect(metadata).toMatchObject({
    contentType: 'text/plain',
    componentCount: 3,
    size: '13',
    crc32c: crc32c.toString(),
  });
  expect(metadata.md5Hash).toBeUndefined();
});

test('an object may be composed onto itself, as a log grows', async () => {
  const { bucket } = await newBucket();
  await bucket.file('log').save('one ');
  for (const part of ['two ', 'three']) {
    await bucket.file('part').save(part);
    await bucket.combine(['log', 'part'], 'log');
  }
  expect(String(await bucket.file('log').download())).toBe('one two three');
  expect((await bucket.file('log').getMetadata())[0].componentCount).toBe(3);
});

test('a missing part, a replaced part and a failed precondition are refused', async () => {
  const { bucket } = await newBucket();
  const part = bucket.file('part');
  await part.save('x');
  const generation = Number(part.metadata.generation);
  await part.save('y');
  await expect(bucket.combine(['part', 'missing'], 'whole')).rejects.toMatchObject({ code: 404 });
  await expect(bucket.combine([bucket.file('part', { generation })], 'whole')).rejects.toMatchObject({
    code: 404,
  });
  await expect(bucket.combine(['part'], 'whole', { ifGenerationMatch: 5 })).rejects.toMatchObject({
    code: 412,
  });
  expect(await bucket.file('whole').exists()).toEqual([false]);
});

test('more than 32 parts are refused', async () => {
  const { bucket } = await newBucket();
  await bucket.file('part').save('x');
  await expect(bucket.combine(new Array(33).fill('part'), 'whole')).rejects.toMatchObject({ code: 400 });
});
