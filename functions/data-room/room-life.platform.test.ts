import { runJob } from '@chatterfix/emulator/scheduler/testing/run-job.ts';
import { roomKey } from '@chatterfix/shared/domain/data-room/room/room-key.ts';
import { openKeyKeeper } from '@chatterfix/shared/platform/kms/key-keeper.ts';
import { rotateKey, setKeyState } from '@chatterfix/shared/platform/kms/testing/operate-key.ts';
import { beforeAll, expect, test } from 'vitest';
import { fileClient, type Version } from '../testing/files.ts';
import { create, foundOrganisation, type PlatformOrganisation } from '../testing/organisation.ts';
import { crash, platformUrl, processesOf, serverAt, withFaults } from '../testing/platform.ts';
import { content } from './testing/content.ts';

const patience = { timeout: 60_000, interval: 100 };
const bytes = content(1000);
const ring = 'projects/demo-chatterfix/locations/us-central1/keyRings/rooms';
let organisation: PlatformOrganisation;
let client: ReturnType<typeof fileClient>;
let roomId: string;
let version: Version;
let grpcEndpoint: string;

beforeAll(async () => {
  organisation = await foundOrganisation();
  client = fileClient(serverAt(platformUrl), organisation.admin);
  roomId = (await create(organisation.api, '/api/data-room/rooms', { name: 'Series B' })).id;
  const document = await create(organisation.api, '/api/data-room/documents', { name: 'Plan', roomId });
  version = await client.upload(bytes, { documentId: document.id });
  const [apis] = await processesOf('cloud-apis');
  grpcEndpoint = `127.0.0.1:${apis?.port}`;
}, 60_000);

const room = async () => (await organisation.api('GET', `/api/data-room/rooms/${roomId}`)).body;

test('after a rotation and a night, files need the old version of the key no more', async () => {
  const key = roomKey(ring, organisation.id, roomId);
  await rotateKey({ grpcEndpoint }, key);
  await runJob(grpcEndpoint, 'nightly');
  await expect.poll(room, patience).toMatchObject({ keyVersion: 2, rewrappingTo: null });
  await setKeyState({ grpcEndpoint }, `${key}/cryptoKeyVersions/1`, 'DISABLED');
  const answer = await client.download(version.id);
  expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), bytes)).toBe(0);
});

test('a room is shredded to its end, though Cloud Storage is away and the function dies in the middle', async () => {
  await withFaults([{ target: 'storage', operation: 'objects.list', error: 503 }], async () => {
    const body = { confirm: 'Series B' };
    const path = `/api/data-room/rooms/${roomId}/shred`;
    expect(await organisation.api('POST', path, { body })).toMatchObject({ status: 202 });
    expect((await client.download(version.id)).status).toBe(410);
    await crash('data-room-shred');
    expect(await room()).toMatchObject({ state: 'shredding' });
  });
  await expect.poll(room, patience).toMatchObject({ state: 'shredded' });
  const certificate = `/api/data-room/rooms/${roomId}/certificate`;
  expect(await organisation.api('GET', certificate)).toMatchObject({
    status: 200,
    body: { statement: { removed: { items: 2, objects: 1 } } },
  });
});

test('the key of a room that is deleted ends with it', async () => {
  const { id } = await create(organisation.api, '/api/data-room/rooms', { name: 'Empty' });
  const keys = openKeyKeeper({ grpcEndpoint });
  const key = roomKey(ring, organisation.id, id);
  expect(await keys.primary(key)).toBe(1);
  expect(await organisation.api('DELETE', `/api/data-room/rooms/${id}`)).toMatchObject({ status: 204 });
  await expect.poll(() => keys.primary(key), patience).toBeUndefined();
});
