import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { testDeps, testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDataRoom } from './app.ts';

const deps = testDeps();
const api = createDataRoom(deps);
let call: ReturnType<typeof apiClient>;
let roomId: string;
let otherRoomId: string;

const refused = (path: string, message: string) => ({ status: 422, body: { errors: [{ path, message }] } });

beforeAll(async () => {
  const organisation = await testOrganisation(deps);
  call = apiClient(api, organisation.admin);
  roomId = await make('rooms', { name: 'Series B' });
  otherRoomId = await make('rooms', { name: 'Audit' });
});

async function make(path: string, fields: object): Promise<string> {
  const { status, body } = await call('POST', `/api/data-room/${path}`, { body: fields });
  expect(status).toBe(201);
  return String(body.id);
}

const change = (path: string, body: object) => call('PATCH', `/api/data-room/${path}`, { body });

describe.each(['folders', 'documents'])('%s', path => {
  test('stand in a folder of their room, in their order', async () => {
    const folderId = await make('folders', { name: 'Accounts', roomId });
    for (const [name, position] of Object.entries({ Third: 30, First: 10, Second: 20 }))
      await make(path, { name, roomId, folderId, position });
    const { body } = await call('GET', `/api/data-room/${path}?folderId=${folderId}&sort=position`);
    expect(body.items).toMatchObject([{ name: 'First' }, { name: 'Second' }, { name: 'Third' }]);
  });

  test('are put into another folder, and to the top of the room', async () => {
    const [from, to] = [
      await make('folders', { name: 'A', roomId }),
      await make('folders', { name: 'B', roomId }),
    ];
    const id = await make(path, { name: 'Moved', roomId, folderId: from });
    expect(await change(`${path}/${id}`, { folderId: to })).toMatchObject({ body: { folderId: to } });
    expect(await change(`${path}/${id}`, { folderId: null })).toMatchObject({ body: { folderId: null } });
  });

  test('stand in no folder of another room', async () => {
    const folderId = await make('folders', { name: 'Elsewhere', roomId: otherRoomId });
    const message = 'must be a folder of the same room';
    const body = { name: 'Stray', roomId, folderId };
    expect(await call('POST', `/api/data-room/${path}`, { body })).toMatchObject(
      refused('folderId', message),
    );
    const id = await make(path, { name: 'Stray', roomId });
    expect(await change(`${path}/${id}`, { folderId })).toMatchObject(refused('folderId', message));
  });

  test('keep their room', async () => {
    const id = await make(path, { name: 'Kept', roomId });
    expect(await change(`${path}/${id}`, { roomId: otherRoomId })).toMatchObject(
      refused('roomId', 'cannot change'),
    );
    expect(await change(`${path}/${id}`, { roomId, name: 'Renamed' })).toMatchObject({ status: 200 });
  });

  test('keep the room and the folder that they are in from being deleted', async () => {
    const ownRoom = await make('rooms', { name: 'Full' });
    const folderId = await make('folders', { name: 'Full', roomId: ownRoom });
    const id = await make(path, { name: 'Within', roomId: ownRoom, folderId });
    const remove = (path: string) => call('DELETE', `/api/data-room/${path}`);
    expect(await remove(`rooms/${ownRoom}`)).toMatchObject({ status: 409 });
    expect(await remove(`folders/${folderId}`)).toMatchObject({ status: 409 });
    for (const one of [`${path}/${id}`, `folders/${folderId}`, `rooms/${ownRoom}`])
      expect(await remove(one)).toMatchObject({ status: 204 });
  });

  test('are found by the beginnings of the words of their name', async () => {
    const id = await make(path, { name: 'Quarterly figures', roomId });
    const { body } = await call('GET', `/api/data-room/${path}?search=quart%20fig`);
    expect(body.items).toMatchObject([{ id }]);
  });
});

describe('the tree of folders', () => {
  test('a folder does not come to stand below itself', async () => {
    const upper = await make('folders', { name: 'Upper', roomId });
    const lower = await make('folders', { name: 'Lower', roomId, folderId: upper });
    expect(await change(`folders/${upper}`, { folderId: lower })).toMatchObject({
      status: 409,
      body: { detail: 'A folder cannot stand below itself. Choose another parent.' },
    });
  });

  test('has an end', async () => {
    let folderId = await make('folders', { name: '1', roomId });
    for (let level = 2; level <= 20; level++)
      folderId = await make('folders', { name: `${level}`, roomId, folderId });
    const body = { name: 'Deep', roomId, folderId };
    await make('documents', body);
    const deeper = await make('folders', body);
    expect(
      await call('POST', '/api/data-room/folders', { body: { ...body, folderId: deeper } }),
    ).toMatchObject({ status: 409, body: { detail: 'Folders nest at most 20 levels.' } });
  });

  test('two moves at once make no circle', async () => {
    const [one, other] = [
      await make('folders', { name: 'One', roomId }),
      await make('folders', { name: 'Other', roomId }),
    ];
    const answers = await Promise.all([
      change(`folders/${one}`, { folderId: other }),
      change(`folders/${other}`, { folderId: one }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('the index of a room', () => {
  test('numbers its folders and documents, and those of no other', async () => {
    const room = await make('rooms', { name: 'Indexed' });
    const folderId = await make('folders', { name: 'Accounts', roomId: room, position: 2 });
    await make('documents', { name: 'Balance', roomId: room, folderId });
    await make('documents', { name: 'Overview', roomId: room, position: 1 });
    const { body } = await call('GET', `/api/data-room/rooms/${room}/index`);
    expect(body.items).toMatchObject([
      { number: '1', kind: 'document', name: 'Overview', folderId: null },
      { number: '2', kind: 'folder', name: 'Accounts', folderId: null },
      { number: '2.1', kind: 'document', name: 'Balance', folderId },
    ]);
  });

  test('there is none of a room that is not there', async () => {
    expect(await call('GET', '/api/data-room/rooms/absent/index')).toMatchObject({ status: 404 });
  });
});
