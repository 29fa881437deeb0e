import { expect, test } from 'vitest';
import { newBucket } from '../testing/storage-for-test.ts';

async function newFile() {
  const service = await newBucket();
  const file = service.bucket.file('photo.jpg');
  await file.save('x', {
    contentType: 'image/jpeg',
    metadata: { cacheControl: 'private', metadata: { site: '1', shift: 'A' } },
  });
  return { ...service, file };
}

test('a change merges, null removes, and only the metageneration rises', async () => {
  const { file } = await newFile();
  const [before] = await file.getMetadata();
  await file.setMetadata({
    cacheControl: null,
    contentLanguage: 'sv',
    metadata: { shift: null, by: 'Åsa' },
  } as never);
  const [after] = await file.getMetadata();
  expect(after).toMatchObject({
    contentType: 'image/jpeg',
    contentLanguage: 'sv',
    generation: before.generation,
    metageneration: '2',
  });
  expect(after.cacheControl).toBeUndefined();
  expect(after.metadata).toEqual({ site: '1', by: 'Åsa' });
});

test('PUT replaces all that may be set', async () => {
  const { url, file } = await newFile();
  await fetch(`${url}/storage/v1/b/parts/o/photo.jpg`, {
    method: 'PUT',
    body: JSON.stringify({ contentType: 'image/png' }),
  });
  const [after] = await file.getMetadata();
  expect(after.contentType).toBe('image/png');
  expect(after.metadata).toBeUndefined();
});

test('what the service sets cannot be set', async () => {
  const { url, file } = await newFile();
  const [{ md5Hash, size }] = await file.getMetadata();
  await fetch(`${url}/storage/v1/b/parts/o/photo.jpg`, {
    method: 'PATCH',
    body: JSON.stringify({ size: '9', md5Hash: 'made up', content: '../index.sqlite' }),
  });
  expect((await file.getMetadata())[0]).toMatchObject({ md5Hash, size });
  expect(String(await file.download())).toBe('x');
});

test.each(['[]', '{', '"text"', '{"metadata":{"a":{}}}', `{"metadata":{"a":"${'x'.repeat(9000)}"}}`])(
  'the body %.30s is refused',
  async body => {
    const { url } = await newFile();
    const response = await fetch(`${url}/storage/v1/b/parts/o/photo.jpg`, { method: 'PATCH', body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 400, errors: [{ reason: 'invalid', domain: 'global' }] },
    });
  },
);
