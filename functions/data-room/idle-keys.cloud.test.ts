import { endRoomKey } from '@chatterfix/shared/domain/data-room/room/end-room-key.ts';
import { idleDays } from '@chatterfix/shared/domain/data-room/room/idle-key-versions.ts';
import { lookAtRooms } from '@chatterfix/shared/domain/data-room/room/look-at-rooms.ts';
import { retireKeyVersions } from '@chatterfix/shared/domain/data-room/room/retire-key-versions.ts';
import { rewrapRoom } from '@chatterfix/shared/domain/data-room/room/rewrap-room.ts';
import { roomKey } from '@chatterfix/shared/domain/data-room/room/room-key.ts';
import { startUpload } from '@chatterfix/shared/domain/data-room/upload/start-upload.ts';
import { Unavailable } from '@chatterfix/shared/platform/errors/errors.ts';
import { rotateKey } from '@chatterfix/shared/platform/kms/testing/operate-key.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { beforeEach, expect, test } from 'vitest';
import { meterFirestore } from '../testing/firestore-meter.ts';
import { wholeApi } from '../testing/whole-api.ts';
import { content } from './testing/content.ts';
import { testDataRoom } from './testing/data-room.ts';

let room: Awaited<ReturnType<typeof testDataRoom>>;
let client: ReturnType<typeof room.client>;
let key: string;
/** How many days after now the functions are. */
let days: number;

beforeEach(async () => {
  room = await testDataRoom();
  client = room.client();
  key = roomKey(room.deps.roomKeyRing, room.organisation.id, room.room.id);
  days = 0;
});

const bytes = content(1000);
const upload = async () => (await client.upload(bytes, { documentId: await room.document() })).id;
const deps = () => ({
  ...room.deps,
  store: { ...room.deps.store, now: () => new Date(Date.now() + days * 86_400_000) },
});
const context = () => room.organisation.context();
const rewrap = () => rewrapRoom(deps(), context(), room.room.id);
const retire = () => retireKeyVersions(deps(), context(), room.room.id);
const root = async () => (await room.deps.store.firestore()).doc(`orgs/${room.organisation.id}`);
const stored = async () => (await (await root()).collection('rooms').doc(room.room.id).get()).data();
const isWhole = async (id: string) => {
  const answer = await client.download(id);
  return answer.ok && Buffer.compare(Buffer.from(await answer.arrayBuffer()), bytes) === 0;
};

async function rotateAndRewrap(): Promise<void> {
  await rotateKey(room.deps.config, key);
  await rewrap();
}
async function told(verb: string) {
  const events = await (await root()).collection('events').where('type', '==', `room.${verb}`).get();
  return events.docs.map(event => event.get('after'));
}
const destroyed = (...numbers: number[]) =>
  numbers.map(number =>
    expect.objectContaining({ name: `${key}/cryptoKeyVersions/${number}`, state: 'DESTROY_SCHEDULED' }),
  );

test('a version that wraps nothing any more is destroyed, once no backup needs it, and the log of the room says so', async () => {
  const version = await upload();
  await rotateAndRewrap();
  days = idleDays - 1;
  await lookAtRooms(deps(), context());
  expect([await retire(), await told('key-versions-idle')]).toEqual([undefined, []]);
  days = idleDays + 1;
  await lookAtRooms(deps(), context());
  expect(await told('key-versions-idle')).toEqual([{ below: 2 }]);
  expect(await retire()).toEqual({ destroyed: destroyed(1), needed: [] });
  expect(await told('key-versions-destroyed')).toEqual([{ destroyed: destroyed(1), needed: [] }]);
  expect(await isWhole(version)).toBe(true);
  await lookAtRooms(deps(), context());
  expect([await retire(), (await told('key-versions-idle')).length]).toEqual([undefined, 1]);
});

test('rotations that come sooner than that keep no version from going at its time', async () => {
  await upload();
  await rotateAndRewrap();
  days = 60;
  await rotateAndRewrap();
  days = idleDays + 1;
  expect(await retire()).toMatchObject({ destroyed: destroyed(1) });
  days = idleDays + 59;
  expect(await retire()).toBeUndefined();
  days = idleDays + 61;
  expect(await retire()).toMatchObject({ destroyed: destroyed(1, 2) });
});

test('one that something is still wrapped by stays, whatever the room says: an older database was brought back in part', async () => {
  const version = await upload();
  const document = (await root()).collection('documentVersions').doc(version);
  const before = (await document.get()).data() ?? {};
  await rotateAndRewrap();
  await rotateAndRewrap();
  days = idleDays + 1;
  await document.set(before);
  expect(await retire()).toEqual({ destroyed: destroyed(2), needed: [1] });
  expect(await isWhole(version)).toBe(true);
  // The next rotation wraps it anew.
  await rotateAndRewrap();
  days = 2 * idleDays + 2;
  expect(await retire()).toMatchObject({ destroyed: expect.arrayContaining(destroyed(1)), needed: [] });
  expect(await isWhole(version)).toBe(true);
});

test('an upload under way that has the old version keeps it', async () => {
  const { id } = await client.start({ documentId: await room.document(), size: bytes.length });
  const document = (await root()).collection('uploads').doc(id);
  const before = (await document.get()).data() ?? {};
  await rotateAndRewrap();
  await document.set(before);
  days = idleDays + 1;
  expect(await retire()).toEqual({ destroyed: [], needed: [1] });
  await client.part(id, 1, bytes);
  expect((await client.complete(id)).status).toBe(200);
});

test('a key that comes late under an older version has the time begin anew', async () => {
  await upload();
  const { encrypt } = room.deps.kms;
  const old = await encrypt(key, Buffer.alloc(32), Buffer.from('other'));
  await rotateAndRewrap();
  expect((await stored())?.idleKeyVersions).toMatchObject([{ below: 2 }]);
  days = 50;
  const late = { ...deps(), kms: { ...room.deps.kms, encrypt: async () => old } };
  const fields = { documentId: await room.document(), name: 'a', contentType: 'text/plain', size: 1 };
  await startUpload(late, context(), { ...fields, crc32c: null });
  expect((await stored())?.idleKeyVersions).toEqual([]);
  days = idleDays + 1;
  expect(await retire()).toBeUndefined();
});

test('it is one, also when it is done twice at once or killed before it is written down', async () => {
  await upload();
  await rotateAndRewrap();
  days = idleDays + 1;
  const { keys } = room.deps;
  const killed: typeof keys = {
    ...keys,
    async retire(...asked) {
      await keys.retire(...asked);
      throw new Unavailable('Killed.');
    },
  };
  await expect(retireKeyVersions({ ...deps(), keys: killed }, context(), room.room.id)).rejects.toThrow();
  expect(await told('key-versions-destroyed')).toEqual([]);
  const done = await Promise.all([retire(), retire()]);
  expect(done.filter(one => one !== undefined)).toHaveLength(1);
  expect(await told('key-versions-destroyed')).toEqual([{ destroyed: destroyed(1), needed: [] }]);
});

test('it costs a read for each file, and a night before that none', async () => {
  await upload();
  await upload();
  await rotateAndRewrap();
  const meter = await meterFirestore(room.deps.store);
  await lookAtRooms(deps(), context());
  expect(meter.take()).toEqual({ reads: 1, writes: 0 });
  days = idleDays + 1;
  await lookAtRooms(deps(), context());
  expect(meter.take()).toEqual({ reads: 2, writes: 1 });
  await retire();
  // The room, what is uploaded (nothing costs one), two versions, bundles, the room again.
  expect(meter.take()).toEqual({ reads: 6, writes: 2 });
});

test('the key of a room that was deleted ends with it, and that of one that is there does not', async () => {
  const call = apiClient(wholeApi(room.deps), room.organisation.admin);
  expect(await endRoomKey(room.deps, context(), room.room.id)).toBe(0);
  expect(await room.deps.keys.primary(key)).toBe(1);
  expect(await call('DELETE', `/api/data-room/rooms/${room.room.id}`)).toMatchObject({ status: 204 });
  expect(await endRoomKey(room.deps, context(), room.room.id)).toBe(1);
  expect(await endRoomKey(room.deps, context(), room.room.id)).toBe(1);
  expect(await room.deps.keys.primary(key)).toBeUndefined();
});
