import { dataRoomSteps } from '@chatterfix/shared/domain/data-room/data-steps.ts';
import { objectName } from '@chatterfix/shared/domain/data-room/version/object-name.ts';
import { takeDataSteps } from '@chatterfix/shared/platform/data-steps/take-data-steps.ts';
import { Storage } from '@chatterfix/shared/platform/storage/storage-client.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { beforeEach, expect, test } from 'vitest';
import { wholeApi } from '../testing/whole-api.ts';
import { content } from './testing/content.ts';
import { testDataRoom } from './testing/data-room.ts';

let room: Awaited<ReturnType<typeof testDataRoom>>;
let client: ReturnType<typeof room.client>;
let call: ReturnType<typeof apiClient>;

beforeEach(async () => {
  room = await testDataRoom();
  client = room.client();
  call = apiClient(wholeApi(room.deps), room.organisation.admin);
});

const figures = async () => (await call('GET', `/api/data-room/rooms/${room.room.id}/figures`)).body;
/** Bytes of a file as it is stored: its header, and a tag. */
const stored = (size: number) => size + 40 + 16;

test('a room without anything has nothing', async () => {
  expect(await figures()).toEqual({
    folders: 0,
    documents: 0,
    versions: 0,
    bytes: { primary: 0, older: 0 },
    uploads: { underway: 0, bytes: 0 },
    storage: [],
    oldestVersionAt: null,
    newestVersionAt: null,
    retentionDays: null,
    legalHold: null,
  });
});

test('it says what the versions of a room have, by what is shown and by how it is stored', async () => {
  const documentId = await room.document();
  const first = await client.upload(content(1000), { documentId });
  const second = await client.upload(content(200), { documentId });
  await client.upload(content(30), { documentId: await room.document() });
  const underway = await client.start({ documentId, size: 4 });
  await client.part(underway.id, 1, content(4));
  const { config } = room.deps;
  const bucket = new Storage({ projectId: config.project }).bucket(config.dataRoomBucket);
  await bucket.file(objectName(room.organisation.id, first.id, 1)).setMetadata({ storageClass: 'COLDLINE' });

  expect(await figures()).toMatchObject({
    documents: 2,
    versions: 3,
    bytes: { primary: 230, older: 1000 },
    uploads: { underway: 1, bytes: 4 },
    storage: [
      { storageClass: 'COLDLINE', objects: 1, bytes: stored(1000) },
      { storageClass: 'STANDARD', objects: 3, bytes: stored(200) + stored(30) + stored(4) },
    ],
    oldestVersionAt: first.createdAt,
    newestVersionAt: expect.any(String),
  });
  await call('POST', `/api/data-room/versions/${first.id}/make-primary`);
  expect(await figures()).toMatchObject({ bytes: { primary: 1030, older: 200 } });
  for (const { id } of [second, first]) await call('DELETE', `/api/data-room/versions/${id}`);
  expect(await figures()).toMatchObject({ versions: 1, bytes: { primary: 30, older: 0 } });
});

test('documents from before say how large they are after the night', async () => {
  const documentId = await room.document();
  await client.upload(content(1000), { documentId });
  const { store } = room.deps;
  const { FieldValue } = await import('@chatterfix/shared/platform/firestore/firestore-client.ts');
  const document = (await store.firestore()).doc(`orgs/${room.organisation.id}/documents/${documentId}`);
  await document.update({ shown: FieldValue.delete() });
  expect(await figures()).toMatchObject({ bytes: { primary: 0 } });
  await takeDataSteps({ store, context: room.organisation.context() }, dataRoomSteps);
  expect(await figures()).toMatchObject({ bytes: { primary: 1000, older: 0 } });
});
