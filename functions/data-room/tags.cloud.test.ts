import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { beforeAll, expect, test } from 'vitest';
import { createDataRoom } from './app.ts';
import { createDataRoomFiles } from './files-app.ts';
import { content } from './testing/content.ts';
import { testDataRoom } from './testing/data-room.ts';

let room: Awaited<ReturnType<typeof testDataRoom>>;
let client: ReturnType<typeof room.client>;
let call: ReturnType<typeof apiClient>;
let files: ReturnType<typeof apiClient>;

beforeAll(async () => {
  room = await testDataRoom();
  client = room.client();
  call = apiClient(createDataRoom(room.deps), room.organisation.admin);
  files = apiClient(createDataRoomFiles(room.deps), room.organisation.admin);
});

const tag = (name: string, fields: object = {}) =>
  call('POST', '/api/data-room/tags', { body: { name, roomId: room.room.id, ...fields } });
const contentsOf = async (id: unknown) =>
  (await call('GET', `/api/data-room/tags/${id}/contents`)).body.items;

test('a tag holds what the room showed at its moment, whatever comes after', async () => {
  const documentId = await room.document();
  const first = await client.upload(content(1000), { documentId, name: 'Plan.pdf' });
  const { status, body } = await tag('v3.1.0-data-room', { commit: 'abcdef0', note: 'For the bank' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ name: 'v3.1.0-data-room', commit: 'abcdef0', documents: 1 });
  const tagged = await contentsOf(body.id);
  expect(tagged).toMatchObject([
    { number: '1', kind: 'document', id: documentId, path: [], file: { versionId: first.id, size: 1000 } },
  ]);
  await client.upload(content(2000), { documentId });
  await call('PATCH', `/api/data-room/documents/${documentId}`, { body: { name: 'Renamed' } });
  expect(await contentsOf(body.id)).toEqual(tagged);
});

test('a version that a tag names is not deleted, until the tag is', async () => {
  const documentId = await room.document();
  const { id } = await client.upload(content(10), { documentId });
  const { body } = await tag('v4');
  await client.upload(content(20), { documentId });
  const remove = () => files('DELETE', `/api/data-room/versions/${id}`);
  expect(await remove()).toMatchObject({
    status: 409,
    body: { detail: 'The tag v4 names this version. Delete the tag first.' },
  });
  expect(await call('DELETE', `/api/data-room/tags/${body.id}`)).toMatchObject({ status: 204 });
  expect(await remove()).toMatchObject({ status: 204 });
  expect(await call('GET', `/api/data-room/tags/${body.id}/contents`)).toMatchObject({ status: 404 });
});

test('its name is its own in its room, also where two make it at once', async () => {
  const made = await Promise.all(['twice', 'TWICE'].map(name => tag(name)));
  expect(made.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await tag('twice')).toMatchObject({
    status: 409,
    body: { detail: 'The room has a tag twice. Choose another name.' },
  });
  const { body: other } = await call('POST', '/api/data-room/rooms', { body: { name: 'Other' } });
  expect(await tag('twice', { roomId: other.id })).toMatchObject({ status: 201 });
});

test.each([
  ['../v1', {}],
  ['v 1', {}],
  ['v1', { commit: 'abc' }],
  ['v1', { commit: 'ABCDEF0' }],
  ['v1', { roomId: 'absent' }],
])('%s with %j is refused', async (name, fields) => {
  expect(await tag(name, fields)).toMatchObject({ status: 422 });
});

test('a room is not deleted while it has tags', async () => {
  const { body: other } = await call('POST', '/api/data-room/rooms', { body: { name: 'Other' } });
  await tag('v1', { roomId: other.id });
  expect(await call('DELETE', `/api/data-room/rooms/${other.id}`)).toMatchObject({ status: 409 });
});
