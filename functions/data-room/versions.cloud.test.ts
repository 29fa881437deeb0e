import { storedPartBytes } from '@chatterfix/shared/domain/data-room/version/layout.ts';
import { objectName } from '@chatterfix/shared/domain/data-room/version/object-name.ts';
import { openFile } from '@chatterfix/shared/domain/data-room/version/open-file.ts';
import { versions } from '@chatterfix/shared/domain/data-room/version/schemas.ts';
import { findItem } from '@chatterfix/shared/platform/firestore/find-item.ts';
import { setKeyState } from '@chatterfix/shared/platform/kms/testing/operate-key.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Version } from '../testing/files.ts';
import { createDataRoom } from './app.ts';
import { createDataRoomFiles } from './files-app.ts';
import { content } from './testing/content.ts';
import { testDataRoom } from './testing/data-room.ts';

const segment = 2 ** 20;
let room: Awaited<ReturnType<typeof testDataRoom>>;
let client: ReturnType<typeof room.client>;
let call: ReturnType<typeof apiClient>;

beforeAll(async () => {
  room = await testDataRoom();
  client = room.client();
  call = apiClient(createDataRoomFiles(room.deps), room.organisation.admin);
});

/** A file of two parts, the second of two segments. */
const bytes = content(storedPartBytes + segment + 1000);
const twoParts = [1, 2] as const;
const nameOf = (id: string, number: number) => objectName(room.organisation.id, id, number);

async function readObject(name: string): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(await room.deps.files.read(name)));
}
const writeObject = (name: string, ciphertext: Uint8Array) =>
  room.deps.files.writeAnew(name, () => [ciphertext]);

async function versionDocument(id: string) {
  const firestore = await room.deps.store.firestore();
  return firestore.doc(`orgs/${room.organisation.id}/${versions.collection}/${id}`);
}

/** What a download gave, and how it ended. */
async function outcome(answer: Response) {
  const pieces: Uint8Array[] = [];
  const text = answer.ok ? undefined : await answer.text();
  const ended = await (async () => {
    for await (const piece of answer.body ?? []) pieces.push(piece);
  })().then(
    () => 'whole',
    () => 'broken off',
  );
  return { status: answer.status, text, ended, bytes: Buffer.concat(pieces) };
}

type Outcome = Awaited<ReturnType<typeof outcome>>;

/** How a download of these bytes went: refused with a clear problem, broken off, or whole; never otherwise. */
function verdict({ status, text = '', ended, bytes: got }: Outcome, expected: Uint8Array): string {
  if (status >= 400) return status === 500 && text.includes('problem:damaged-file') ? 'refused' : text;
  if (Buffer.compare(got, expected.subarray(0, got.length)) !== 0) return 'wrong bytes';
  return ended === 'whole' && got.length < expected.length ? 'as if whole' : ended;
}

describe('a download', () => {
  let version: Version;

  beforeAll(async () => {
    const documentId = await room.document();
    version = await client.upload(bytes, { documentId, name: 'Größe "1".pdf', contentType: 'text/html' });
  });

  test('is the whole file, to be kept under its name', async () => {
    const answer = await client.download(version.id);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html',
      'content-disposition': `attachment; filename="Gr__e _1_.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'accept-ranges': 'bytes',
      etag: `"${version.id}"`,
    });
    const { status, ended, bytes: got } = await outcome(answer);
    expect([status, ended, Buffer.compare(got, bytes)]).toEqual([200, 'whole', 0]);
  });

  test.each([
    ['the first byte', 0, 1],
    ['the edge of two segments', segment - 60, segment - 50],
    ['the edge of the parts', storedPartBytes - 200, storedPartBytes + 200],
    ['the end', bytes.length - 5, bytes.length],
  ])('gives %s alone', async (_, start, end) => {
    const answer = await client.download(version.id, { Range: `bytes=${start}-${end - 1}` });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${bytes.length}`);
    expect(Buffer.compare((await outcome(answer)).bytes, bytes.subarray(start, end))).toBe(0);
  });

  test('of a range reads the segments that hold it, and no others', async () => {
    const read: number[] = [];
    const files: typeof room.deps.files = {
      ...room.deps.files,
      read(name, range) {
        read.push((range?.end ?? 0) - (range?.start ?? 0));
        return room.deps.files.read(name, range);
      },
    };
    const context = room.organisation.context();
    const stored = await findItem(room.deps.store, context, versions, version.id);
    if (!stored) throw new Error('There is no version.');
    const range = { start: 2 * segment, end: 2 * segment + 1 };
    await Array.fromAsync(await openFile({ ...room.deps, files }, context, stored, range));
    expect(read).toEqual([segment]);
  });

  test('of a range that there is not is refused', async () => {
    const behind = await client.download(version.id, { Range: `bytes=${bytes.length}-` });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
  });

  test('that is only asked about has no body', async () => {
    const answer = await client.download(version.id, {}, 'HEAD');
    expect([answer.status, (await outcome(answer)).bytes.length]).toEqual([200, 0]);
  });

  test('is not for who may not read it', async () => {
    const technician = await room.organisation.member('technician');
    const answer = await createDataRoomFiles(room.deps).request(
      `/api/data-room/versions/${version.id}/content`,
      { headers: { Authorization: `Bearer ${technician.token}` } },
    );
    expect(answer.status).toBe(403);
  });
});

describe('a stored file', () => {
  let version: Version;
  let sibling: Version;
  let stranger: Version;
  let parts: Buffer[];

  let record: object;

  beforeAll(async () => {
    const documentId = await room.document();
    const other = content(bytes.length, 2);
    version = await client.upload(bytes, { documentId });
    sibling = await client.upload(other, { documentId });
    stranger = await client.upload(other, { documentId: await room.document() });
    parts = await Promise.all(twoParts.map(number => readObject(nameOf(version.id, number))));
    record = (await (await versionDocument(version.id)).get()).data() ?? {};
  });

  afterEach(async () => {
    await Promise.all(twoParts.map(number => put(number, part(number))));
    await (await versionDocument(version.id)).set(record);
  });

  const put = (number: number, ciphertext: Uint8Array) => writeObject(nameOf(version.id, number), ciphertext);
  const part = (number: number) => parts[number - 1] ?? Buffer.alloc(0);
  const flipped = (ciphertext: Buffer, at: number) => {
    const changed = Buffer.from(ciphertext);
    changed[at] = (changed[at] ?? 0) ^ 1;
    return changed;
  };
  const from = async ({ id }: Version, number: number) => put(number, await readObject(nameOf(id, number)));

  const faults: Record<string, () => Promise<unknown>> = {
    'truncated by a byte': () => put(2, part(2).subarray(0, -1)),
    'truncated by a segment': () => put(2, part(2).subarray(0, segment)),
    'changed in its first byte': () => put(1, flipped(part(1), 0)),
    'changed in its middle': () => put(1, flipped(part(1), 5 * segment)),
    'changed in its last byte': () => put(2, flipped(part(2), part(2).length - 1)),
    'reordered within a part': () =>
      put(
        1,
        Buffer.concat([
          part(1).subarray(0, segment),
          part(1).subarray(2 * segment, 3 * segment),
          part(1).subarray(segment, 2 * segment),
          part(1).subarray(3 * segment),
        ]),
      ),
    'reordered by its parts': async () => {
      await put(1, part(2));
      await put(2, part(1));
    },
    'spliced with another version': () => from(sibling, 2),
    'exchanged for another version': () => Promise.all(twoParts.map(number => from(sibling, number))),
    'exchanged for that of another document': () =>
      Promise.all(twoParts.map(number => from(stranger, number))),
    'missing its first part': () => room.deps.files.removeAll(nameOf(version.id, 1)),
    'missing its last part': () => room.deps.files.removeAll(nameOf(version.id, 2)),
    'exchanged with its key': async () => {
      await Promise.all(twoParts.map(number => from(stranger, number)));
      const key = (await (await versionDocument(stranger.id)).get()).get('key');
      await (await versionDocument(version.id)).update({ key });
    },
    'said to be of another document': async () =>
      (await versionDocument(version.id)).update({ documentId: stranger.documentId }),
  };

  test.each(Object.keys(faults))('that is %s never ends as if whole, and gives no wrong byte', async name => {
    await faults[name]?.();
    const whole = verdict(await outcome(await client.download(version.id)), bytes);
    expect(whole).toMatch(/^(refused|broken off)$/);
    const range = await outcome(await client.download(version.id, { Range: `bytes=0-${bytes.length - 2}` }));
    // A range does not go by the header that is stored, nor prove what it does not hold.
    expect(verdict(range, bytes.subarray(0, -1))).toMatch(/^(refused|broken off|whole)$/);
  });

  test('opens only while the version of its key is enabled', async () => {
    const keyVersion = (await (await versionDocument(version.id)).get()).get('key.keyVersion');
    const setState = (state: 'ENABLED' | 'DISABLED') => setKeyState(room.deps.config, keyVersion, state);
    await setState('DISABLED');
    const refused = await outcome(await client.download(version.id));
    await setState('ENABLED');
    expect(refused).toMatchObject({
      status: 503,
      text: expect.stringContaining('Have it enabled in Cloud KMS'),
    });
    expect((await outcome(await client.download(version.id))).ended).toBe('whole');
  });

  test('is not given out while Cloud KMS is away, and is afterwards', async () => {
    const away = room.client({ CHATTERFIX_GRPC_ENDPOINT: '127.0.0.1:1' });
    const refused = await outcome(await away.download(version.id));
    expect(refused).toMatchObject({ status: 503, text: expect.stringContaining('Try again') });
    expect((await outcome(await client.download(version.id))).ended).toBe('whole');
  });
});

describe('the versions of a document', () => {
  const small = (seed: number) => content(100, seed);
  const documentOf = async (id: string) =>
    (
      await apiClient(createDataRoom(room.deps), room.organisation.admin)(
        'GET',
        `/api/data-room/documents/${id}`,
      )
    ).body;

  test('by two uploads at once are two, of which one is primary', async () => {
    const documentId = await room.document();
    const both = await Promise.all([1, 2].map(seed => client.upload(small(seed), { documentId })));
    expect(both.map(({ number }) => number).sort()).toEqual([1, 2]);
    const last = both.find(({ number }) => number === 2);
    expect(await documentOf(documentId)).toMatchObject({ primaryVersionId: last?.id, lastVersion: 2 });
    for (const [index, { id }] of both.entries())
      expect(Buffer.compare((await outcome(await client.download(id))).bytes, small(index + 1))).toBe(0);
  });

  test('are listed in their order, without their keys', async () => {
    const documentId = await room.document();
    for (const seed of [1, 2]) await client.upload(small(seed), { documentId });
    await client.start({ documentId, size: 1 });
    const { body } = await call('GET', `/api/data-room/versions?documentId=${documentId}&sort=-number`);
    expect(body.items).toMatchObject([{ number: 2, size: 100 }, { number: 1 }]);
    expect(JSON.stringify(body)).not.toContain('wrapped');
  });

  test('have the one as primary that was made so', async () => {
    const documentId = await room.document();
    const first = await client.upload(small(1), { documentId });
    await client.upload(small(2), { documentId });
    const { body } = await call('POST', `/api/data-room/versions/${first.id}/make-primary`);
    expect(body).toMatchObject({ id: documentId, primaryVersionId: first.id });
    expect(await documentOf(documentId)).toMatchObject({
      primaryVersionId: first.id,
      lastVersion: 2,
      shown: { number: 1, size: 100, uploadedBy: { type: 'user' } },
    });
  });

  test('are deleted, key and all, but for the primary one of several', async () => {
    const documentId = await room.document();
    const first = await client.upload(small(1), { documentId });
    const second = await client.upload(small(2), { documentId });
    const remove = ({ id }: Version) => call('DELETE', `/api/data-room/versions/${id}`);
    expect(await remove(second)).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('primary') },
    });
    for (const one of [first, second]) {
      expect(await remove(one)).toMatchObject({ status: 204 });
      expect((await client.download(one.id)).status).toBe(404);
      expect((await (await versionDocument(one.id)).get()).exists).toBe(false);
    }
    expect(await documentOf(documentId)).toMatchObject({
      primaryVersionId: null,
      shown: null,
      lastVersion: 2,
    });
    expect(await client.upload(small(3), { documentId })).toMatchObject({ number: 3 });
  });

  test('keep the document from being deleted', async () => {
    const documentId = await room.document();
    await client.upload(small(1), { documentId });
    const api = apiClient(createDataRoom(room.deps), room.organisation.admin);
    expect(await api('DELETE', `/api/data-room/documents/${documentId}`)).toMatchObject({ status: 409 });
  });

  test('tell nothing of their keys in their history', async () => {
    const { id } = await client.upload(small(1), { documentId: await room.document() });
    const firestore = await room.deps.store.firestore();
    const events = await firestore.collection(`orgs/${room.organisation.id}/events`).get();
    const told = JSON.stringify(events.docs.map(event => event.data()));
    expect(told).toContain(id);
    expect(told).not.toContain('"wrapped"');
  });
});
