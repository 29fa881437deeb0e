import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Storage } from '@google-cloud/storage';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startUpload } from './testing/start-upload.ts';
import { clientOf, newBucket, serveStorage } from './testing/storage-for-test.ts';
import { startStorageProcess } from './testing/storage-process.ts';

test('what was stored is there after a stop and a start', async () => {
  const stateDir = temporaryFolder();
  const before = await newBucket({ stateDir });
  await before.bucket
    .file('plan')
    .save('content', { contentType: 'text/plain', metadata: { metadata: { a: 'b' } } });
  const [metadata] = await before.bucket.file('plan').getMetadata();
  await before.stop();

  const file = clientOf(await serveStorage({ stateDir }))
    .bucket('parts')
    .file('plan');
  expect(String(await file.download())).toBe('content');
  const { selfLink, mediaLink, ...kept } = metadata;
  expect((await file.getMetadata())[0]).toMatchObject(kept);
});

test('what was stored is there after kill -9 in the middle of uploads, and nothing half of the others', {
  timeout: 60_000,
}, async () => {
  const stateDir = temporaryFolder();
  const first = await startStorageProcess(stateDir);
  const [bucket] = await clientOf(first).createBucket('parts');
  const half = startUpload(first.address, 'half', 10_000_000);
  await half.firstBytes;
  const done: string[] = [];
  const writers = Array.from({ length: 8 }, (_, writer) =>
    writeUntilItFails(bucket, `writer-${writer}`, done),
  );
  while (done.length < 40) await new Promise(resolve => setTimeout(resolve, 5));
  await first.kill();
  await Promise.all(writers);
  await half.ended;

  const second = clientOf(await serveStorage({ stateDir })).bucket('parts');
  const names = (await second.getFiles())[0].map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(done));
  expect(names).not.toContain('half');
  for (const name of names) expect(String(await second.file(name).download())).toBe(name.repeat(1000));
  expect(readdirSync(join(stateDir, 'storage', 'contents'))).toHaveLength(names.length);
});

async function writeUntilItFails(
  bucket: ReturnType<Storage['bucket']>,
  prefix: string,
  done: string[],
): Promise<void> {
  try {
    for (let index = 0; ; index += 1) {
      const name = `${prefix}-${index}`;
      await bucket.file(name).save(name.repeat(1000), { resumable: false });
      done.push(name);
    }
  } catch {
    // The server is gone.
  }
}
