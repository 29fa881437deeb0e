import { Storage } from '@google-cloud/storage';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFaults } from '../faults/create-faults.ts';
import { noFaults } from '../faults/fault.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startStorage } from './start-storage.ts';
import { startUpload } from './testing/start-upload.ts';
import { newBucket, serveStorage } from './testing/storage-for-test.ts';

afterEach(() => vi.unstubAllEnvs());

test('the client finds it by STORAGE_EMULATOR_HOST too', async () => {
  const { url } = await serveStorage();
  vi.stubEnv('STORAGE_EMULATOR_HOST', url);
  const [bucket] = await new Storage({ projectId: 'demo-storage' }).createBucket('parts');
  for (const resumable of [true, false]) {
    const file = bucket.file(`site/${resumable}`);
    await file.save('content', { resumable });
    await file.setMetadata({ metadata: { seen: 'yes' } });
    expect(String(await file.download())).toBe('content');
    await file.copy('copy');
  }
  const [files] = await bucket.getFiles();
  expect(files.map(({ name }) => name)).toEqual(['copy', 'site/false', 'site/true']);
  await bucket.deleteFiles();
  await bucket.delete();
});

describe('faults', () => {
  const fault = { target: 'storage', operation: 'objects.insert' };

  test('answer with their error, in Google’s form', async () => {
    const faults = createFaults();
    const { bucket, url } = await newBucket({ faults });
    faults.add({ ...fault, error: 403 });
    await expect(bucket.file('a').save('x', { resumable: false })).rejects.toMatchObject({ code: 403 });
    const response = await fetch(`${url}/upload/storage/v1/b/parts/o?uploadType=media&name=a`, {
      method: 'POST',
      body: 'x',
    });
    expect(await response.json()).toMatchObject({
      error: { code: 403, message: expect.any(String), errors: [{ reason: expect.any(String) }] },
    });
    expect(await bucket.file('a').exists()).toEqual([false]);
  });

  test('that pass are got over by the client', { timeout: 60_000 }, async () => {
    const faults = createFaults();
    const { bucket } = await newBucket({ faults });
    faults.add({ ...fault, error: 503, times: 2 });
    await bucket.file('a').save('x', { preconditionOpts: { ifGenerationMatch: 0 } });
    expect(String(await bucket.file('a').download())).toBe('x');
  });
});

test('what is not served says so', async () => {
  const { bucket, url } = await newBucket();
  await bucket.file('a').save('x');
  await expect(bucket.file('a').makePublic()).rejects.toMatchObject({ code: 501 });
  expect((await fetch(`${url}/storage/v1/b/parts/iam`)).status).toBe(501);
});

test('a port that is taken is named', async () => {
  const { address } = await serveStorage();
  const port = Number(address.split(':')[1]);
  const second = startStorage({ host: '127.0.0.1', port, stateDir: temporaryFolder(), faults: noFaults });
  await expect(second).rejects.toThrow(`127.0.0.1:${port} cannot be listened on`);
});

test('stop ends an upload in progress', async () => {
  const service = await newBucket();
  const upload = startUpload(service.address, 'half', 10_000_000);
  await upload.firstBytes;
  await service.stop();
  expect(await upload.ended).toBeInstanceOf(Error);
});
