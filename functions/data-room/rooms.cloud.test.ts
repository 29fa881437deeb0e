import { randomUUID } from 'node:crypto';
import { createRoom } from '@chatterfix/shared/domain/data-room/room/create-room.ts';
import { roomKey } from '@chatterfix/shared/domain/data-room/room/room-key.ts';
import { rooms } from '@chatterfix/shared/domain/data-room/room/schemas.ts';
import { openKms } from '@chatterfix/shared/platform/kms/kms.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeAll, expect, test } from 'vitest';
import { openRoomDeps } from './room-deps.ts';

const deps = testDeps();
const roomDeps = openRoomDeps(deps);
let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await testOrganisation(deps);
});

const fields = { name: 'Series B', description: null, retentionDays: null };
const keyOf = (roomId: string) => roomKey(roomDeps.roomKeyRing, organisation.id, roomId);

async function roomsThere(): Promise<number> {
  const firestore = await deps.store.firestore();
  return (await firestore.collection(`orgs/${organisation.id}/${rooms.collection}`).get()).size;
}

test('a room has a key of its own, which no other one opens', async () => {
  const [one, other] = [
    await createRoom(roomDeps, organisation.context(), fields),
    await createRoom(roomDeps, organisation.context(), fields),
  ];
  const { kms } = roomDeps;
  const { ciphertext } = await kms.encrypt(keyOf(one.id), Buffer.from('key'), Buffer.from('place'));
  await expect(kms.decrypt(keyOf(other.id), ciphertext, Buffer.from('place'))).rejects.toThrow(
    'does not open',
  );
});

test('while Cloud KMS is away there is no room, nor half of one', async () => {
  const before = await roomsThere();
  const kms = openKms({ grpcEndpoint: '127.0.0.1:1', deadlineMs: 500 });
  const made = createRoom({ ...roomDeps, kms }, organisation.context(), fields);
  await expect(made).rejects.toMatchObject({ status: 503, message: expect.stringContaining('Try again') });
  expect(await roomsThere()).toBe(before);
});

test('a request that comes again makes neither another room nor another key', async () => {
  const keys: string[] = [];
  const kms: typeof roomDeps.kms = {
    ...roomDeps.kms,
    createKey(key, life) {
      keys.push(key);
      return roomDeps.kms.createKey(key, life);
    },
  };
  const idempotency = { key: randomUUID(), fingerprint: 'same' };
  const make = () => createRoom({ ...roomDeps, kms }, { ...organisation.context(), idempotency }, fields);
  const first = await make();
  expect(await make()).toEqual(first);
  expect(keys).toEqual([keyOf(first.id)]);
});
