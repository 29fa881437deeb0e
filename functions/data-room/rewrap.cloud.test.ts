import { buildBundle } from '@chatterfix/shared/domain/data-room/bundle/build-bundle.ts';
import { bundleFile } from '@chatterfix/shared/domain/data-room/bundle/bundle-file.ts';
import { createBundle } from '@chatterfix/shared/domain/data-room/bundle/create-bundle.ts';
import { bundles } from '@chatterfix/shared/domain/data-room/bundle/schemas.ts';
import { lookAtRooms } from '@chatterfix/shared/domain/data-room/room/look-at-rooms.ts';
import { rewrapRoom } from '@chatterfix/shared/domain/data-room/room/rewrap-room.ts';
import { roomKey } from '@chatterfix/shared/domain/data-room/room/room-key.ts';
import { rooms } from '@chatterfix/shared/domain/data-room/room/schemas.ts';
import { createTag } from '@chatterfix/shared/domain/data-room/tag/create-tag.ts';
import { startUpload } from '@chatterfix/shared/domain/data-room/upload/start-upload.ts';
import { objectFolder } from '@chatterfix/shared/domain/data-room/version/object-name.ts';
import { openFile } from '@chatterfix/shared/domain/data-room/version/open-file.ts';
import { findItem } from '@chatterfix/shared/platform/firestore/find-item.ts';
import type { Kms } from '@chatterfix/shared/platform/kms/kms.ts';
import { rotateKey, setKeyState } from '@chatterfix/shared/platform/kms/testing/operate-key.ts';
import { beforeEach, expect, test } from 'vitest';
import { meterFirestore } from '../testing/firestore-meter.ts';
import { openBundleDeps } from './room-deps.ts';
import { content } from './testing/content.ts';
import { testDataRoom } from './testing/data-room.ts';

let room: Awaited<ReturnType<typeof testDataRoom>>;
let client: ReturnType<typeof room.client>;
let key: string;

beforeEach(async () => {
  room = await testDataRoom();
  client = room.client();
  key = roomKey(room.deps.roomKeyRing, room.organisation.id, room.room.id);
});

const bytes = content(1000);
const upload = async () => (await client.upload(bytes, { documentId: await room.document() })).id;
const start = async () => (await client.start({ documentId: await room.document(), size: bytes.length })).id;
const rotate = () => rotateKey(room.deps.config, key);
const rewrap = (kms: Kms = room.deps.kms) =>
  rewrapRoom({ ...room.deps, kms }, room.organisation.context(), room.room.id);
const roomNow = () => findItem(room.deps.store, room.organisation.context(), rooms, room.room.id);
const root = async () => (await room.deps.store.firestore()).doc(`orgs/${room.organisation.id}`);

/** The version by which a key is wrapped. */
async function wrappedBy(path: string): Promise<number> {
  const document = await (await root()).firestore.doc(`${(await root()).path}/${path}`).get();
  return Number(String(document.get('key.keyVersion')).split('/').at(-1));
}
async function told() {
  const events = await (await root()).collection('events').where('type', '==', 'room.rewrapped').get();
  return events.docs.map(event => event.get('after'));
}
async function isWhole(id: string): Promise<boolean> {
  const answer = await client.download(id);
  return answer.ok && Buffer.compare(Buffer.from(await answer.arrayBuffer()), bytes) === 0;
}

/** Cloud KMS, to which something happens at one of its calls. */
function kmsWhere(at: number, happens: () => Promise<unknown>): Kms {
  let calls = 0;
  return {
    ...room.deps.kms,
    async decrypt(...asked) {
      if (++calls === at) await happens();
      return room.deps.kms.decrypt(...asked);
    },
  };
}

test('a night without a rotation costs a read of the database and of Cloud KMS a room, and does nothing', async () => {
  await upload();
  const asked: string[] = [];
  const keys: typeof room.deps.keys = {
    ...room.deps.keys,
    primary: name => {
      asked.push(name);
      return room.deps.keys.primary(name);
    },
  };
  const meter = await meterFirestore(room.deps.store);
  const context = room.organisation.context();
  expect(await lookAtRooms({ ...room.deps, keys }, context)).toEqual([]);
  expect([meter.take(), asked]).toEqual([{ reads: 1, writes: 0 }, [key]]);
  expect(await rewrap()).toBeUndefined();
  expect(await told()).toEqual([]);
});

test('bundles are wrapped anew too, and come out whole once the older version is disabled', async () => {
  await upload();
  const context = room.organisation.context();
  const tag = await createTag(room.deps.store, context, {
    ...{ roomId: room.room.id, name: 'v1', commit: null, note: null },
  });
  const { id } = await createBundle(room.deps.store, context, { tagId: tag.id });
  await buildBundle(openBundleDeps(room.deps), context, id);
  await rotate();
  expect(await rewrap()).toEqual({ keys: 2, unreadable: 0 });
  expect(await wrappedBy(`bundles/${id}`)).toBe(2);
  await setKeyState(room.deps.config, `${key}/cryptoKeyVersions/1`, 'DISABLED');
  const bundle = await findItem(room.deps.store, context, bundles, id);
  if (!bundle) throw new Error('The bundle is gone.');
  let size = 0;
  for await (const piece of await openFile(room.deps, context, bundleFile(context, bundle)))
    size += piece.length;
  expect(size).toBe(bundle.size);
});

test('after a rotation the keys of versions and uploads are wrapped anew, and the files stay as they are', async () => {
  const [version, underway] = [await upload(), await start()];
  const object = () => room.deps.files.list(objectFolder(room.organisation.id, version));
  const before = await object();
  await rotate();
  expect(await lookAtRooms(room.deps, room.organisation.context())).toEqual([room.room.id]);
  expect(await rewrap()).toEqual({ keys: 2, unreadable: 0 });
  expect(await wrappedBy(`documentVersions/${version}`)).toBe(2);
  expect(await wrappedBy(`uploads/${underway}`)).toBe(2);
  await setKeyState(room.deps.config, `${key}/cryptoKeyVersions/1`, 'DISABLED');
  expect(await isWhole(version)).toBe(true);
  await client.part(underway, 1, bytes);
  expect((await client.complete(underway)).status).toBe(200);
  expect(await isWhole(underway)).toBe(true);
  expect(await object()).toEqual(before);
  expect(await told()).toEqual([{ from: 1, to: 2, keys: 2, unreadable: 0 }]);
  expect(await lookAtRooms(room.deps, room.organisation.context())).toEqual([]);
});

test('two at once are one', async () => {
  const ids = [await upload(), await upload()];
  await rotate();
  await Promise.all([rewrap(), rewrap()]);
  expect(await Promise.all(ids.map(id => wrappedBy(`documentVersions/${id}`)))).toEqual([2, 2]);
  expect(await told()).toHaveLength(1);
  for (const id of ids) expect(await isWhole(id)).toBe(true);
});

test('it goes on where it was after a version was disabled in the middle, and nothing is lost', async () => {
  for (let count = 0; count < 10; count++) await upload();
  await rotate();
  const first = `${key}/cryptoKeyVersions/1`;
  const disabling = kmsWhere(9, () => setKeyState(room.deps.config, first, 'DISABLED'));
  await expect(rewrap(disabling)).rejects.toMatchObject({ status: 503 });
  expect(await roomNow()).toMatchObject({ keyVersion: 1, rewrappingTo: 2 });
  expect(await lookAtRooms(room.deps, room.organisation.context())).toEqual([room.room.id]);
  await setKeyState(room.deps.config, first, 'ENABLED');
  expect(await rewrap(kmsWhere(3, () => Promise.reject(new Error('The first ones are done.'))))).toEqual({
    keys: 10,
    unreadable: 0,
  });
  expect(await told()).toEqual([{ from: 1, to: 2, keys: 10, unreadable: 0 }]);
});

test('an upload that is completed in the middle of it is not missed', async () => {
  const id = await start();
  await client.part(id, 1, bytes);
  await rotate();
  await rewrap(kmsWhere(1, () => client.complete(id)));
  expect(await wrappedBy(`documentVersions/${id}`)).toBe(2);
  expect(await isWhole(id)).toBe(true);
});

test('a key that came too late under the old version is seen to in the next night', async () => {
  await upload();
  const { encrypt } = room.deps.kms;
  const old = await encrypt(key, Buffer.alloc(32), Buffer.from('other'));
  await rotate();
  expect(old.keyVersion).toMatch(/1$/);
  await rewrap();
  const kms: Kms = {
    ...room.deps.kms,
    encrypt: async (...asked) => ({ ...(await encrypt(...asked)), keyVersion: old.keyVersion }),
  };
  const fields = {
    documentId: await room.document(),
    name: 'a',
    contentType: 'text/plain',
    size: 1,
    crc32c: null,
  };
  const { id: late } = await startUpload({ ...room.deps, kms }, room.organisation.context(), fields);
  expect(await lookAtRooms(room.deps, room.organisation.context())).toEqual([room.room.id]);
  await rewrap();
  expect(await wrappedBy(`uploads/${late}`)).toBe(2);
});

test('a key that does not open any more keeps the others from nothing', async () => {
  const [broken, sound] = [await upload(), await upload()];
  const document = (await root()).collection('documentVersions').doc(broken);
  await document.update({ 'key.wrapped': Buffer.alloc(80).toString('base64') });
  await rotate();
  expect(await rewrap()).toEqual({ keys: 2, unreadable: 1 });
  expect(await wrappedBy(`documentVersions/${sound}`)).toBe(2);
});
