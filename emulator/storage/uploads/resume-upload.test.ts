import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Fault } from '../../faults/fault.ts';
import { eventually } from '../../testing/eventually.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import {
  begin,
  content,
  kib256,
  md5Hash,
  newSession,
  put,
  sendAndBreak,
  total,
} from '../testing/resumable-session.ts';
import { clientOf, newBucket, serveStorage } from '../testing/storage-for-test.ts';
import { startStorageProcess } from '../testing/storage-process.ts';

test('a connection that breaks keeps what came, and the upload is resumed', async () => {
  const { location, file } = await newSession();
  await sendAndBreak(location, content.subarray(0, 2 * kib256 + 50));
  const { kept } = await put(location, 'bytes */*');
  expect(kept).toBe(2 * kib256);
  await put(location, `bytes ${kept}-*/${total}`, content.subarray(kept));
  expect((await file.getMetadata())[0].md5Hash).toBe(md5Hash);
});

test('a request that hangs half open gives way to the one that resumes', async () => {
  const { location, file } = await newSession();
  const hanging = request(location, { method: 'PUT', headers: { 'content-range': `bytes 0-*/${total}` } });
  const answered = new Promise<IncomingMessage>(resolve => hanging.once('response', resolve));
  hanging.write(content.subarray(0, kib256));
  await eventually(async () => expect((await put(location, 'bytes */*')).kept).toBe(kib256));
  expect((await put(location, `bytes 0-*/${total}`, content)).status).toBe(200);
  expect((await answered).statusCode).toBe(409);
  expect((await file.getMetadata())[0].md5Hash).toBe(md5Hash);
});

test('two requests that end one session at the same time make one object', async () => {
  const { location, bucket } = await newSession();
  await bucket.setMetadata({ versioning: { enabled: true } });
  await Promise.allSettled([put(location, 'bytes 0-*/*', content), put(location, 'bytes 0-*/*', content)]);
  const [files] = await bucket.getFiles({ versions: true });
  expect(files.map(({ metadata }) => metadata.md5Hash)).toEqual([md5Hash]);
});

test('a session survives a kill of the server', { timeout: 60_000 }, async () => {
  const stateDir = temporaryFolder();
  const before = await startStorageProcess(stateDir);
  await clientOf(before).createBucket('parts');
  const lost = await begin(`http://${before.address}`);
  await sendAndBreak(lost, content.subarray(0, kib256 + 50));
  await before.kill();

  const after = await serveStorage({ stateDir });
  const location = lost.replace(before.address, after.address);
  expect(await put(location, 'bytes */*')).toMatchObject({ status: 308, kept: kib256 });
  const answer = await put(location, `bytes ${kib256}-*/*`, content.subarray(kib256));
  expect(JSON.parse(answer.text)).toMatchObject({ size: String(total), md5Hash });
});

test('the client resumes a session that another upload left unfinished', async () => {
  const { location, bucket, file } = await newSession();
  await sendAndBreak(location, content.subarray(0, kib256 + 50));
  await bucket.file('video').save(content, { uri: location, resumable: true } as never);
  expect((await file.getMetadata())[0].md5Hash).toBe(md5Hash);
});

test('the client gets over an error in the middle of its chunks', { timeout: 60_000 }, async () => {
  let calls = 0;
  const third: Fault = { id: 'third', target: 'storage', error: 503, probability: 1 };
  const strike = async (_: string, operation: string) =>
    operation === 'objects.insert' && ++calls === 3 ? third : undefined;
  const { bucket } = await newBucket({ faults: { strike } });
  const file = bucket.file('video');
  await file.save(content, { chunkSize: kib256, preconditionOpts: { ifGenerationMatch: 0 } });
  expect(calls).toBeGreaterThan(4);
  expect((await file.getMetadata())[0].md5Hash).toBe(md5Hash);
});

test('the client uploads in chunks a stream whose length it does not know', async () => {
  const { bucket } = await newBucket();
  const pieces = Array.from({ length: 100 }, (_, index) =>
    content.subarray(index * 8000, (index + 1) * 8000),
  );
  const file = bucket.file('stream');
  await file.save(Readable.from(pieces), { chunkSize: kib256 });
  expect((await file.download())[0].equals(Buffer.concat(pieces))).toBe(true);
});
