import { createHash, createPublicKey, verify } from 'node:crypto';
import { lookAtRooms } from '@chatterfix/shared/domain/data-room/room/look-at-rooms.ts';
import { roomKey } from '@chatterfix/shared/domain/data-room/room/room-key.ts';
import type { ShredDeps } from '@chatterfix/shared/domain/data-room/shredding/shred-deps.ts';
import { shredRoom } from '@chatterfix/shared/domain/data-room/shredding/shred-room.ts';
import { openFile } from '@chatterfix/shared/domain/data-room/version/open-file.ts';
import { versions } from '@chatterfix/shared/domain/data-room/version/schemas.ts';
import { Unavailable } from '@chatterfix/shared/platform/errors/errors.ts';
import { findItem } from '@chatterfix/shared/platform/firestore/find-item.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Version } from '../testing/files.ts';
import { wholeApi } from '../testing/whole-api.ts';
import { content } from './testing/content.ts';
import { testDataRoom } from './testing/data-room.ts';

let room: Awaited<ReturnType<typeof testDataRoom>>;
let call: ReturnType<typeof apiClient>;
let folderId: string;
let documentId: string;
let version: Version;
let underway: string;

const at = (path: string) => `/api/data-room/${path}`;
const onRoom = (path = '') => at(`rooms/${room.room.id}${path}`);
const bytes = content(100);

beforeEach(async () => {
  room = await testDataRoom();
  call = apiClient(wholeApi(room.deps), room.organisation.admin);
  const { body: folder } = await call('POST', at('folders'), { body: { name: 'A', roomId: room.room.id } });
  folderId = String(folder.id);
  documentId = await room.document();
  version = await room.client().upload(bytes, { documentId, name: 'plan.pdf' });
  const upload = await room.client().start({ documentId: await room.document(), size: bytes.length });
  underway = upload.id;
  await room.client().part(underway, 1, bytes);
});

const shred = (confirm = room.room.name) => call('POST', onRoom('/shred'), { body: { confirm } });
const carryOut = (deps: ShredDeps = room.deps) => shredRoom(deps, room.organisation.context(), room.room.id);
const stored = () => room.deps.files.list(`${room.organisation.id}/`);
const keyName = () => roomKey(room.deps.roomKeyRing, room.organisation.id, room.room.id);

type Item = { id: string; kind: string; name: string; file: Record<string, unknown> | null };
type Certificate = {
  statement: { items: Item[]; key: { versions: object[] }; removed: object };
  signature: { publicKey: string; signature: string; sha256: string };
};
async function certificate(): Promise<Certificate> {
  const { status, body } = await call('GET', onRoom('/certificate'));
  expect(status).toBe(200);
  return body as Certificate;
}
const kindsOf = ({ statement }: Certificate) => statement.items.map(({ kind }) => kind).sort();

test('a room that is to be shredded gives nothing out and takes nothing in from then on', async () => {
  expect(await shred()).toMatchObject({ status: 202, body: { state: 'shredding' } });
  const { id: roomId } = room.room;
  const file = { documentId, name: 'a', size: 1 };
  const asked: [string, string, object?][] = [
    ['GET', `versions/${version.id}`],
    ['GET', `versions/${version.id}/content`],
    ['GET', `versions?roomId=${roomId}`],
    ['POST', `versions/${version.id}/make-primary`],
    ['DELETE', `versions/${version.id}`],
    ['GET', `documents/${documentId}`],
    ['GET', `documents?roomId=${roomId}`],
    ['POST', 'documents', { name: 'B', roomId }],
    ['PATCH', `documents/${documentId}`, { name: 'B' }],
    ['DELETE', `documents/${documentId}`],
    ['GET', `folders/${folderId}`],
    ['POST', 'folders', { name: 'B', roomId }],
    ['GET', `rooms/${roomId}/index`],
    ['PATCH', `rooms/${roomId}`, { name: 'B' }],
    ['DELETE', `rooms/${roomId}`],
    ['POST', `rooms/${roomId}/hold`, { reason: 'B' }],
    ['POST', `rooms/${roomId}/shred`, { confirm: room.room.name }],
    ['POST', 'uploads', file],
    ['GET', `uploads/${underway}`],
    ['POST', `uploads/${underway}/complete`],
  ];
  for (const [method, path, body] of asked)
    expect(await call(method, at(path), { ...(body && { body }) }), `${method} ${path}`).toMatchObject({
      status: 410,
      body: { type: expect.stringContaining('room-shredded') },
    });
  expect((await room.client().part(underway, 1, bytes)).status).toBe(410);
  expect(await call('GET', at('documents'))).toMatchObject({ status: 200, body: { items: [] } });
  expect(await call('GET', onRoom())).toMatchObject({ status: 200, body: { state: 'shredding' } });
});

test('a shredded room is unreadable for good, and its certificate says what it was', async () => {
  const context = room.organisation.context();
  const before = await findItem(room.deps.store, context, versions, version.id);
  await shred();
  expect(await call('GET', onRoom('/certificate'))).toMatchObject({ status: 409 });
  expect(await carryOut()).toBe(true);
  if (!before) throw new Error('There is no version.');
  await expect(openFile(room.deps, context, before)).rejects.toMatchObject({ status: 503 });
  expect(await stored()).toEqual(new Map());

  const whole = await certificate();
  expect(kindsOf(whole)).toEqual(['document', 'document', 'document-version', 'folder', 'upload']);
  const { statement, signature } = whole;
  expect(statement).toMatchObject({
    organisationId: room.organisation.id,
    room: { id: room.room.id, name: 'Series B' },
    requestedBy: { type: 'user', id: room.organisation.admin.uid },
    key: {
      name: keyName(),
      versions: [{ name: `${keyName()}/cryptoKeyVersions/1`, state: 'DESTROY_SCHEDULED' }],
    },
    removed: { items: 5, objects: 2 },
  });
  expect(statement.items.find(({ id }) => id === version.id)).toMatchObject({
    name: 'plan.pdf',
    file: { documentId, size: 100, crc32c: version.crc32c, number: 1, objects: 1 },
  });
  const text = Buffer.from(JSON.stringify(statement));
  expect(createHash('sha256').update(text).digest('hex')).toBe(signature.sha256);
  const key = createPublicKey(signature.publicKey);
  expect(verify('sha256', text, key, Buffer.from(signature.signature, 'base64'))).toBe(true);
  expect(await certificate()).toEqual(whole);
  expect(await call('GET', onRoom())).toMatchObject({
    body: { state: 'shredded', certificateSha256: signature.sha256 },
  });
});

test('its key is to be destroyed in a week, and makes no more versions', async () => {
  await shred();
  await carryOut();
  const [destroyed] = await room.deps.keys.destroy(keyName());
  expect(Date.parse(destroyed?.destroyedAt ?? '') - Date.now()).toBeCloseTo(7 * 86_400_000, -5);
  expect(await room.deps.keys.primary(keyName())).toBeUndefined();
});

test('its history stays, with who had it shredded', async () => {
  await shred();
  await carryOut();
  const root = (await room.deps.store.firestore()).doc(`orgs/${room.organisation.id}`);
  const events = await root.collection('events').where('within', '==', `rooms/${room.room.id}`).get();
  const types = events.docs.map(event => event.get('type'));
  for (const type of [
    'document-version.created',
    'room.shredding',
    'document-version.deleted',
    'room.shredded',
  ])
    expect(types).toContain(type);
});

describe('a shredding that is killed', () => {
  /** What it works with, of which the call of this number fails. */
  function failingAt(number: number): ShredDeps {
    let calls = 0;
    const failing = <T extends object>(of: T, names: (keyof T)[]): T => {
      const wrap = (name: keyof T) => [
        name,
        async (...asked: unknown[]) => {
          if (++calls === number) throw new Unavailable('Killed.');
          return (of[name] as (...asked: unknown[]) => unknown)(...asked);
        },
      ];
      return { ...of, ...Object.fromEntries(names.map(wrap)) };
    };
    const { deps } = room;
    return {
      ...deps,
      keys: failing(deps.keys, ['destroy']),
      files: failing(deps.files, ['list', 'removeAll']),
      kms: failing(deps.kms, ['asymmetricSign']),
    };
  }

  function killed(error: unknown): false {
    if (error instanceof Unavailable) return false;
    throw error;
  }

  test('at any step goes on from there, and misses and repeats nothing', async () => {
    await shred();
    let kills = 0;
    while (!(await carryOut(failingAt(kills + 1)).catch(killed))) kills++;
    // Each call: the key, what is stored of either file, its removal, the signature.
    expect(kills).toBe(5);
    expect(kindsOf(await certificate())).toHaveLength(5);
    expect(await stored()).toEqual(new Map());
  });

  test('is taken up by the night, when nobody else does', async () => {
    await shred();
    const later = () => new Date(Date.now() + 3 * 3_600_000);
    const night = { ...room.deps, store: { ...room.deps.store, now: later } };
    await lookAtRooms(room.deps, room.organisation.context());
    await lookAtRooms(night, room.organisation.context());
    const root = (await room.deps.store.firestore()).doc(`orgs/${room.organisation.id}`);
    const again = root.collection('events').where('type', '==', 'room.shredding-continued');
    expect((await again.get()).size).toBe(1);
  });

  test('is one, also when it is done twice at once', async () => {
    await shred();
    const done = await Promise.all([carryOut(), carryOut()]);
    expect(done.sort()).toEqual([false, true]);
    expect(kindsOf(await certificate())).toHaveLength(5);
  });
});

describe('a room is not shredded', () => {
  test('without its name', async () => {
    expect(await shred('series b')).toMatchObject({ status: 422, body: { errors: [{ path: 'confirm' }] } });
  });

  test('by anybody but an administrator', async () => {
    const manager = await room.organisation.member('manager');
    const body = { confirm: room.room.name };
    const asked = apiClient(wholeApi(room.deps), manager)('POST', onRoom('/shred'), { body });
    expect(await asked).toMatchObject({ status: 403 });
  });

  test('while it is held, or keeps a version', async () => {
    await call('POST', onRoom('/hold'), { body: { reason: 'Case 17.' } });
    expect(await shred()).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Case 17.') },
    });
    await call('POST', onRoom('/release'), { body: { reason: 'Settled.' } });
    await call('PATCH', onRoom(), { body: { retentionDays: 1 } });
    expect(await shred()).toMatchObject({ status: 409, body: { until: expect.any(String) } });
    await call('PATCH', onRoom(), { body: { retentionDays: null } });
    expect(await shred()).toMatchObject({ status: 202 });
  });

  test('when it is not there, and has no certificate before', async () => {
    const body = { confirm: 'Series B' };
    expect(await call('POST', at('rooms/absent/shred'), { body })).toMatchObject({ status: 404 });
    expect(await call('GET', onRoom('/certificate'))).toMatchObject({ status: 409 });
    expect(await carryOut()).toBe(false);
  });
});
