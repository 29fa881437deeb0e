import { createFaults } from '@chatterfix/emulator/faults/create-faults.ts';
import { serveStorage } from '@chatterfix/emulator/storage/testing/storage-for-test.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openObjects } from './objects.ts';

const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));

/** A bucket with the file `a`, in a store of its own to which faults may happen. */
async function newFiles() {
  const faults = createFaults();
  const { url } = await serveStorage({ faults });
  vi.stubEnv('STORAGE_EMULATOR_HOST', url);
  onTestFinished(() => void vi.unstubAllEnvs());
  const files = openObjects({ project: 'demo-test', bucket: 'files', onEmulator: true });
  await files.write('a', [content]);
  return {
    ...files,
    fail: (times?: number) =>
      faults.add({ target: 'storage', operation: 'objects.get', error: '503', ...(times && { times }) }),
    whole: async (...asked: Parameters<typeof files.read>) =>
      Buffer.concat(await Array.fromAsync(await files.read(...asked))),
  };
}

/** What nobody caught: in a function it ends whatever its process is at. */
function uncaught(): unknown[] {
  const errors: unknown[] = [];
  const listeners = process.listeners('unhandledRejection');
  const note = (error: unknown) => void errors.push(error);
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
  onTestFinished(() => {
    process.off('unhandledRejection', note);
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });
  return errors;
}

test('a read that Cloud Storage fails once or twice is whole, and no error escapes', async () => {
  const [errors, files] = [uncaught(), await newFiles()];
  files.fail(2);
  expect(await files.whole('a')).toEqual(content);
  files.fail(1);
  expect(await files.whole('a', { start: 10, end: 20 })).toEqual(content.subarray(10, 20));
  expect(errors).toEqual([]);
});

test('one that it goes on to fail says so', async () => {
  const [errors, files] = [uncaught(), await newFiles()];
  files.fail();
  await expect(files.whole('a')).rejects.toMatchObject({ status: 503 });
  expect(errors).toEqual([]);
});

test('what is not there is not asked for again', async () => {
  const files = await newFiles();
  await expect(files.whole('b')).rejects.toThrow('There is no object b.');
});

test('all files whose names begin so are removed, however many', async () => {
  const files = await newFiles();
  const names = Array.from({ length: 40 }, (_, index) => `many/${index}`);
  await Promise.all(names.map(name => files.write(name, [content])));
  await files.removeAll('many/');
  expect([(await files.list('many/')).size, (await files.list('a')).size]).toEqual([0, 1]);
});
