import { describe, expect, test } from 'vitest';
import { newBucket } from '../testing/storage-for-test.ts';

const refused = { code: 412, errors: [{ reason: 'conditionNotMet' }] };

async function newFile() {
  const service = await newBucket();
  const file = service.bucket.file('plan');
  await file.save('first');
  return { ...service, file, generation: Number(file.metadata.generation) };
}

describe('ifGenerationMatch', () => {
  test('0 creates an object and never replaces one', async () => {
    const { bucket, file } = await newFile();
    await bucket.file('other').save('x', { preconditionOpts: { ifGenerationMatch: 0 } });
    for (const resumable of [true, false]) {
      await expect(
        file.save('second', { resumable, preconditionOpts: { ifGenerationMatch: 0 } }),
      ).rejects.toMatchObject({ code: 412 });
    }
    expect(String(await file.download())).toBe('first');
  });

  test('replaces, changes and deletes the generation it names, and no other', async () => {
    const { file, generation } = await newFile();
    await file.save('second', { preconditionOpts: { ifGenerationMatch: generation } });
    const second = Number(file.metadata.generation);
    await expect(
      file.save('third', { resumable: false, preconditionOpts: { ifGenerationMatch: generation } }),
    ).rejects.toMatchObject(refused);
    await expect(
      file.setMetadata({ metadata: { a: 'b' } }, { ifGenerationMatch: generation }),
    ).rejects.toMatchObject(refused);
    await expect(file.delete({ ifGenerationMatch: generation })).rejects.toMatchObject(refused);
    await file.delete({ ifGenerationMatch: second });
    expect(await file.exists()).toEqual([false]);
  });

  test('lets exactly one of many writers win, by every way of uploading', async () => {
    const { bucket } = await newBucket();
    for (const resumable of [true, false]) {
      const file = `lock-${resumable}`;
      const writers = Array.from({ length: 10 }, (_, index) =>
        bucket.file(file).save(`writer ${index}`, { resumable, preconditionOpts: { ifGenerationMatch: 0 } }),
      );
      const results = await Promise.allSettled(writers);
      const winner = results.findIndex(({ status }) => status === 'fulfilled');
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(String(await bucket.file(file).download())).toBe(`writer ${winner}`);
    }
  });
});

test('ifMetagenerationMatch lets exactly one of many changes through', async () => {
  const { file } = await newFile();
  const changes = Array.from({ length: 10 }, (_, index) =>
    file.setMetadata({ metadata: { index: String(index) } }, { ifMetagenerationMatch: 1 }),
  );
  const results = await Promise.allSettled(changes);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await file.getMetadata())[0].metageneration).toBe('2');
});

test.each([
  ['ifGenerationMatch=0', 412],
  ['ifGenerationMatch={generation}', 200],
  ['ifGenerationMatch=1', 412],
  ['ifGenerationNotMatch={generation}', 304],
  ['ifGenerationNotMatch=0', 200],
  ['ifMetagenerationMatch=1', 200],
  ['ifMetagenerationMatch=2', 412],
  ['ifMetagenerationNotMatch=1', 304],
  ['ifMetagenerationNotMatch=2', 200],
  ['ifGenerationMatch=soon', 400],
])('reading with %s answers %i, metadata and content alike', async (condition, status) => {
  const { url, generation } = await newFile();
  const query = condition.replace('{generation}', String(generation));
  for (const alt of ['json', 'media']) {
    expect((await fetch(`${url}/storage/v1/b/parts/o/plan?alt=${alt}&${query}`)).status).toBe(status);
  }
});

test.each([
  ['plan', 'ifGenerationNotMatch=0', 200],
  ['plan', 'ifMetagenerationNotMatch=1', 412],
  ['plan', 'ifMetagenerationMatch=1', 200],
  ['missing', 'ifGenerationNotMatch=5', 412],
  ['missing', 'ifMetagenerationMatch=1', 412],
  ['missing', 'ifGenerationMatch=5', 412],
])('uploading %s with %s answers %i', async (name, condition, status) => {
  const { url } = await newFile();
  const address = `${url}/upload/storage/v1/b/parts/o?uploadType=media&name=${name}&${condition}`;
  expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(status);
});
