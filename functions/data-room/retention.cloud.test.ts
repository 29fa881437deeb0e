import { objectFolder } from '@chatterfix/shared/domain/data-room/version/object-name.ts';
import { openFile } from '@chatterfix/shared/domain/data-room/version/open-file.ts';
import { versions } from '@chatterfix/shared/domain/data-room/version/schemas.ts';
import { findItem } from '@chatterfix/shared/platform/firestore/find-item.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wholeApi } from '../testing/whole-api.ts';
import { content } from './testing/content.ts';
import { testDataRoom } from './testing/data-room.ts';

let room: Awaited<ReturnType<typeof testDataRoom>>;
let call: ReturnType<typeof apiClient>;

beforeAll(async () => {
  room = await testDataRoom();
  call = apiClient(wholeApi(room.deps), room.organisation.admin);
});

const at = (path: string) => `/api/data-room/${path}`;
const word = (verb: 'hold' | 'release', reason: string) =>
  call('POST', at(`rooms/${room.room.id}/${verb}`), { body: { reason } });
const remove = (path: string) => call('DELETE', at(path));

async function upload() {
  const documentId = await room.document();
  const { id } = await room.client().upload(content(10), { documentId });
  return { documentId, id };
}

describe('what is deleted', () => {
  test('opens no more, though its objects were still there: its key is nowhere', async () => {
    const { id } = await upload();
    const context = room.organisation.context();
    const version = await findItem(room.deps.store, context, versions, id);
    expect(await remove(`versions/${id}`)).toMatchObject({ status: 204 });
    const objects = await room.deps.files.list(objectFolder(room.organisation.id, id));
    expect(objects.size).toBe(1);
    expect((await room.client().download(id)).status).toBe(404);
    const root = (await room.deps.store.firestore()).doc(`orgs/${room.organisation.id}`);
    const everything = await Promise.all((await root.listCollections()).map(one => one.get()));
    const stored = JSON.stringify(everything.flatMap(({ docs }) => docs.map(one => one.data())));
    expect(stored).not.toContain(version?.key.wrapped);
    // Nor does the key of another one open it.
    const { id: other } = await upload();
    const key = (await findItem(room.deps.store, context, versions, other))?.key;
    if (!version || !key) throw new Error('There is no version.');
    await expect(openFile(room.deps, context, { ...version, key })).rejects.toThrow('does not open');
  });
});

describe('a room that keeps its versions for some days', () => {
  beforeAll(async () => {
    const body = { retentionDays: 30 };
    expect(await call('PATCH', at(`rooms/${room.room.id}`), { body })).toMatchObject({ status: 200 });
    return async () => call('PATCH', at(`rooms/${room.room.id}`), { body: { retentionDays: null } });
  });

  test('says until when, and deletes neither them nor their document before', async () => {
    const { id, documentId } = await upload();
    const { body } = await call('GET', at(`versions/${id}`));
    const until = new Date(Date.parse(String(body.createdAt)) + 30 * 86_400_000).toISOString();
    expect(await remove(`versions/${id}`)).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('retained'), detail: expect.stringContaining(until), until },
    });
    expect(await remove(`documents/${documentId}`)).toMatchObject({ status: 409 });
    const firestore = await room.deps.store.firestore();
    const path = `orgs/${room.organisation.id}/documentVersions/${id}`;
    await firestore.doc(path).update({ createdAt: '2026-01-01T00:00:00.000Z' });
    expect(await remove(`versions/${id}`)).toMatchObject({ status: 204 });
    expect(await remove(`documents/${documentId}`)).toMatchObject({ status: 204 });
  });

  test('is kept for no less than a day, nor for longer than a century', async () => {
    for (const retentionDays of [0, -1, 1.5, 36_501])
      expect(await call('PATCH', at(`rooms/${room.room.id}`), { body: { retentionDays } })).toMatchObject({
        status: 422,
      });
  });
});

describe('a room under legal hold', () => {
  beforeEach(async () => {
    expect(await word('hold', 'Case 17.')).toMatchObject({ status: 200 });
    return () => word('release', 'Settled.');
  });

  test('says why, and loses nothing of it', async () => {
    const { id, documentId } = await upload();
    const body = { name: 'Folder', roomId: room.room.id };
    const { body: folder } = await call('POST', at('folders'), { body });
    const paths = [`versions/${id}`, `folders/${folder.id}`, `documents/${documentId}`];
    for (const path of [...paths, `rooms/${room.room.id}`])
      expect(await remove(path), path).toMatchObject({
        status: 409,
        body: { type: expect.stringContaining('legal-hold'), detail: expect.stringContaining('Case 17.') },
      });
    await word('release', 'Settled.');
    for (const path of paths) expect(await remove(path), path).toMatchObject({ status: 204 });
    await word('hold', 'Case 17.');
  });

  test('may have uploads given up: they are nothing of it yet', async () => {
    const { id } = await room.client().start({ documentId: await room.document(), size: 1 });
    expect(await remove(`uploads/${id}`)).toMatchObject({ status: 204 });
  });

  test('has its reasons in its history', async () => {
    const firestore = await room.deps.store.firestore();
    const events = await firestore
      .collection(`orgs/${room.organisation.id}/events`)
      .where('subject', '==', `rooms/${room.room.id}`)
      .get();
    const said = events.docs.map(event => [event.get('type'), event.get('after.legalHold.reason')]);
    expect(said).toContainEqual(['room.held', 'Case 17.']);
    expect(said).toContainEqual(['room.released', 'Settled.']);
  });

  test('is released once, by an administrator alone', async () => {
    const manager = await room.organisation.member('manager');
    const asManager = apiClient(wholeApi(room.deps), manager);
    for (const verb of ['hold', 'release'])
      expect(
        await asManager('POST', at(`rooms/${room.room.id}/${verb}`), { body: { reason: 'No.' } }),
      ).toMatchObject({ status: 403 });
    expect(await word('release', 'Settled.')).toMatchObject({ status: 200 });
    expect(await word('release', 'Settled.')).toMatchObject({ status: 409 });
    await word('hold', 'Case 17.');
  });
});
