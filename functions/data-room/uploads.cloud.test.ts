import { sweepUploads } from '@chatterfix/shared/domain/data-room/upload/sweep-uploads.ts';
import { eraseFile } from '@chatterfix/shared/domain/data-room/version/erase-file.ts';
import { openFileKey } from '@chatterfix/shared/domain/data-room/version/file-key.ts';
import { storedPartBytes } from '@chatterfix/shared/domain/data-room/version/layout.ts';
import { objectFolder, objectName } from '@chatterfix/shared/domain/data-room/version/object-name.ts';
import { versions } from '@chatterfix/shared/domain/data-room/version/schemas.ts';
import { crc32c } from '@chatterfix/shared/platform/crc32c/crc32c.ts';
import { findItem } from '@chatterfix/shared/platform/firestore/find-item.ts';
import { decryptStream } from '@chatterfix/shared/platform/streaming-aead/decrypt-stream.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDataRoom } from './app.ts';
import { createDataRoomFiles } from './files-app.ts';
import { content } from './testing/content.ts';
import { testDataRoom } from './testing/data-room.ts';

let room: Awaited<ReturnType<typeof testDataRoom>>;
let client: ReturnType<typeof room.client>;
let call: ReturnType<typeof apiClient>;

beforeAll(async () => {
  room = await testDataRoom();
  client = room.client();
  call = apiClient(createDataRoomFiles(room.deps), room.organisation.admin);
});

/** A file of two parts, the second a short one. */
const twoParts = content(storedPartBytes + 1000);
const downloaded = async (id: string) => new Uint8Array(await (await client.download(id)).arrayBuffer());
const stored = async (id: string) => room.deps.files.list(objectFolder(room.organisation.id, id));
const names = (id: string) => [1, 2].map(number => objectName(room.organisation.id, id, number));

async function started(bytes = twoParts) {
  const upload = await client.start({ documentId: await room.document(), size: bytes.length });
  const send = (number: number, from: Uint8Array<ArrayBuffer> = bytes, by = client) => {
    const { start = 0, end = 0 } = upload.parts[number - 1] ?? {};
    return by.part(upload.id, number, from.subarray(start, end));
  };
  return { ...upload, send };
}

async function bodyOf(answer: Response): Promise<Record<string, unknown>> {
  return { status: answer.status, ...((await answer.json()) as object) };
}

test('what comes out is what went in, of any size at the edges of segments and parts, sent in any order', async () => {
  const edges = fc.constantFrom(
    0,
    2 ** 20 - 56,
    storedPartBytes - 8 * 16 - 40,
    2 * storedPartBytes - 16 * 16 - 40,
  );
  const sizes = fc
    .tuple(edges, fc.integer({ min: -2, max: 2 }))
    .map(([edge, off]) => Math.max(0, edge + off));
  await fc.assert(
    fc.asyncProperty(sizes, fc.boolean(), async (size, backwards) => {
      const bytes = content(size);
      const { id, parts, send } = await started(bytes);
      for (const { number } of backwards ? parts.toReversed() : parts)
        expect((await send(number)).status).toBe(204);
      const version = await bodyOf(await client.complete(id));
      expect(version).toMatchObject({ status: 200, size, crc32c: crc32c(bytes) });
      expect(Buffer.compare(await downloaded(id), bytes)).toBe(0);
    }),
    { numRuns: 8 },
  );
});

test('what lies in the bucket is one stream as Tink encrypts it, and nothing of it is in clear', async () => {
  const documentId = await room.document();
  const { id } = await client.upload(twoParts, { documentId });
  const version = await findItem(room.deps.store, room.organisation.context(), versions, id);
  if (!version) throw new Error('There is no version.');
  const place = { ...version, organisationId: room.organisation.id };
  const { key } = await openFileKey(room.deps, place, version.key);
  const ciphertext: Uint8Array[] = [];
  for (const name of [...(await stored(id)).keys()].sort())
    for await (const piece of await room.deps.files.read(name)) ciphertext.push(piece);
  expect(Buffer.concat(ciphertext).includes(Buffer.from(twoParts.subarray(0, 16)))).toBe(false);
  const text = JSON.stringify([room.organisation.id, room.room.id, documentId, id, 1_048_576]);
  const opened = decryptStream(ReadableStream.from(ciphertext), {
    ...key,
    associatedData: Buffer.from(text),
  });
  expect(Buffer.compare(Buffer.concat(await Array.fromAsync(opened)), twoParts)).toBe(0);
});

describe('an upload', () => {
  test('says which parts it has, and goes on from there', async () => {
    const { id, send } = await started();
    await send(2);
    const { parts } = await client.state(id);
    expect(parts.map(({ stored }) => stored)).toEqual([false, true]);
    expect(await bodyOf(await client.complete(id))).toMatchObject({ status: 409, missing: [1] });
    await send(1);
    expect((await client.complete(id)).status).toBe(200);
  });

  test('takes a part as often as it comes, and never with other bytes', async () => {
    const { id, send } = await started();
    for (const number of [1, 1, 2]) expect((await send(number)).status).toBe(204);
    const other = await send(1, content(twoParts.length, 2));
    expect(await bodyOf(other)).toMatchObject({ status: 409, type: expect.stringContaining('other-bytes') });
    await client.complete(id);
    expect(Buffer.compare(await downloaded(id), twoParts)).toBe(0);
  });

  test('of one part by two senders at once keeps the bytes of one of them', async () => {
    const { id, send } = await started();
    const other = content(twoParts.length, 2);
    const answers = await Promise.all([send(1), send(1, other), send(1), send(1, other)]);
    const first = answers[0]?.status === 204 ? twoParts : other;
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 204, 409, 409]);
    await send(2, first);
    await client.complete(id);
    expect(Buffer.compare(await downloaded(id), first)).toBe(0);
  });

  test.each([
    ['shorter', -1],
    ['longer', 1],
  ])('takes no part that is %s than it says', async (_, off) => {
    const { id, parts } = await started();
    const answer = await client.part(id, 1, content((parts[0]?.end ?? 0) + off));
    expect(await bodyOf(answer)).toMatchObject({ status: 422, type: expect.stringContaining('wrong-size') });
    expect(await stored(id)).toEqual(new Map());
  });

  test('takes no part that there is not', async () => {
    const { id } = await started();
    expect((await client.part(id, 3, content(1))).status).toBe(400);
  });

  test('is no version when it is not what was declared', async () => {
    const documentId = await room.document();
    const bytes = content(10);
    const { id } = await client.start({ documentId, size: 10, crc32c: crc32c(content(10, 2)) });
    await client.part(id, 1, bytes);
    expect(await bodyOf(await client.complete(id))).toMatchObject({ status: 422 });
    expect((await client.download(id)).status).toBe(404);
    const declared = await client.upload(bytes, { documentId, crc32c: crc32c(bytes) });
    expect(declared.number).toBe(1);
  });

  test('is one version however often it is completed', async () => {
    const { id, send } = await started(content(10));
    await send(1);
    const answers = await Promise.all([client.complete(id), client.complete(id)]);
    const again = await client.complete(id);
    const bodies = await Promise.all([...answers, again].map(bodyOf));
    expect(new Set(bodies.map(body => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]).toMatchObject({ status: 200, id, number: 1 });
    expect(bodies[0]).not.toHaveProperty('key');
  });

  test('goes on after Cloud KMS was away in the middle of it', async () => {
    const { id, send } = await started();
    await send(1);
    const away = await send(2, twoParts, room.client({ CHATTERFIX_GRPC_ENDPOINT: '127.0.0.1:1' }));
    expect(await bodyOf(away)).toMatchObject({ status: 503, detail: expect.stringContaining('Try again') });
    await send(2);
    await client.complete(id);
    expect(Buffer.compare(await downloaded(id), twoParts)).toBe(0);
  });

  test('asks again for a part that its bucket has lost', async () => {
    const { id, send } = await started();
    for (const number of [1, 2]) await send(number);
    await room.deps.files.removeAll(names(id)[1] ?? '');
    expect(await bodyOf(await client.complete(id))).toMatchObject({ status: 409, missing: [2] });
    await send(2);
    expect((await client.complete(id)).status).toBe(200);
  });

  test('into a document that was deleted does not become a version', async () => {
    const documentId = await room.document();
    const { id } = await client.start({ documentId, size: 1 });
    await client.part(id, 1, content(1));
    const api = apiClient(createDataRoom(room.deps), room.organisation.admin);
    expect(await api('DELETE', `/api/data-room/documents/${documentId}`)).toMatchObject({ status: 204 });
    expect((await client.complete(id)).status).toBe(404);
  });

  test('is of no document that there is not', async () => {
    const body = { documentId: 'absent', name: 'a', size: 1 };
    const answer = await call('POST', '/api/data-room/uploads', { body });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'documentId' }] } });
  });

  test.each([
    ['too large', { size: 5 * 2 ** 30 + 1 }],
    ['of a name that is a path', { name: '../a' }],
    ['of a type that is none', { contentType: 'text/html\r\nX: 1' }],
  ])('is refused when it is %s', async (_, wrong) => {
    const body = { documentId: await room.document(), name: 'a', size: 1, ...wrong };
    expect(await call('POST', '/api/data-room/uploads', { body })).toMatchObject({ status: 422 });
  });
});

describe('what is given up', () => {
  const erase = (id: string) => eraseFile(room.deps, room.organisation.context(), id);

  test('is removed, and what is not stays', async () => {
    const { id, send } = await started();
    await send(1);
    await erase(id);
    expect((await stored(id)).size).toBe(1);
    expect(await call('DELETE', `/api/data-room/uploads/${id}`)).toMatchObject({ status: 204 });
    for (const _ of ['once', 'twice']) await erase(id);
    expect(await stored(id)).toEqual(new Map());
    expect((await send(2)).status).toBe(404);
  });

  test('stays when it is complete', async () => {
    const { id } = await client.upload(content(10), { documentId: await room.document() });
    await erase(id);
    expect((await stored(id)).size).toBe(1);
  });

  test('is an upload after a week, and not before', async () => {
    const [old, young] = [await started(), await started()];
    const aged = (id: string, days: number) => changeDocument('uploads', id, { createdAt: daysAgo(days) });
    await aged(old.id, 7.1);
    await aged(young.id, 6.9);
    await sweepUploads(room.deps.store);
    expect(await call('GET', `/api/data-room/uploads/${old.id}`)).toMatchObject({ status: 404 });
    expect(await call('GET', `/api/data-room/uploads/${young.id}`)).toMatchObject({ status: 200 });
  });
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

async function changeDocument(collection: string, id: string, fields: object): Promise<void> {
  const firestore = await room.deps.store.firestore();
  await firestore.doc(`orgs/${room.organisation.id}/${collection}/${id}`).update({ ...fields });
}
