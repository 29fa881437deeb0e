import { appendEvents } from '@chatterfix/shared/domain/data-room/audit/append-events.ts';
import { entryHash } from '@chatterfix/shared/domain/data-room/audit/chain.ts';
import { completeChain } from '@chatterfix/shared/domain/data-room/audit/complete-chain.ts';
import { sealChain } from '@chatterfix/shared/domain/data-room/audit/seal-chain.ts';
import { sealRooms } from '@chatterfix/shared/domain/data-room/audit/seal-rooms.ts';
import { verifyExport } from '@chatterfix/shared/domain/data-room/audit/verify/verify-export.ts';
import type { ChangeEvent } from '@chatterfix/shared/platform/events/change-event.ts';
import { listEvents } from '@chatterfix/shared/platform/events/event-log.ts';
import { openKms } from '@chatterfix/shared/platform/kms/kms.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDataRoom } from './app.ts';
import { openAuditDeps } from './room-deps.ts';
import { content } from './testing/content.ts';
import { testDataRoom } from './testing/data-room.ts';

let room: Awaited<ReturnType<typeof testDataRoom>>;
let call: ReturnType<typeof apiClient>;
let path: string;

beforeEach(async () => {
  room = await testDataRoom();
  call = apiClient(createDataRoom(room.deps), room.organisation.admin);
  path = `/api/data-room/rooms/${room.room.id}/audit`;
});

const context = () => room.organisation.context();
const auditDeps = () => openAuditDeps(room.deps);
const append = (events: readonly ChangeEvent[]) =>
  appendEvents(room.deps.store, context(), room.room.id, events);

/** What happened in the room, as the log has it. */
async function happened(): Promise<ChangeEvent[]> {
  const { items } = await listEvents(room.deps.store, context(), { pageSize: 200 });
  return items.filter(({ within }) => within === `rooms/${room.room.id}`);
}

type Listed = { sequence: number; hash: string; group: string; sealed: boolean; event: ChangeEvent };
const listed = async (query = '') => (await call('GET', `${path}${query}`)).body.items as Listed[];

/** The night's look, an hour from now: what is younger may still be on its way. */
const later = () => ({ ...room.deps.store, now: () => new Date(Date.now() + 3_600_000) });

describe('the chain of a room', () => {
  test('has each event once, linked to those before, whatever comes twice, out of order or at once', async () => {
    for (let made = 0; made < 4; made++) await room.document();
    const events = await happened();
    const deliveries = [...events, ...events.toReversed(), ...events];
    await Promise.all(deliveries.map(event => append([event])));
    const entries = (await listed('?pageSize=100')).toReversed();
    expect(entries.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(new Set(entries.map(({ event }) => event.id))).toEqual(new Set(events.map(({ id }) => id)));
    for (const [index, { sequence, hash, event }] of entries.entries()) {
      const previous = entries[index - 1]?.hash ?? null;
      expect(hash).toBe(entryHash({ sequence, previous, event }));
    }
    expect(entries.map(({ event }) => event)).toEqual(expect.arrayContaining(events));
  });

  test('gets what never arrived in the night, once', async () => {
    await room.document();
    const events = await happened();
    await append(events.slice(1));
    const complete = () => completeChain(later(), context(), room.room.id);
    expect(await Promise.all([complete(), complete()])).toEqual(expect.arrayContaining([0, 1]));
    expect(await complete()).toBe(0);
    expect(await listed()).toHaveLength(events.length);
  });

  test('leaves what has just happened to its message', async () => {
    expect(await completeChain(room.deps.store, context(), room.room.id)).toBe(0);
    expect(await listed()).toEqual([]);
  });

  test('has the downloads and keys of its owners, in groups', async () => {
    const client = room.client();
    const { id } = await client.upload(content(1000), {
      documentId: await room.document(),
      name: 'Plan.pdf',
    });
    await (await client.download(id)).arrayBuffer();
    await (await client.download(id, { Range: 'bytes=0-99' })).arrayBuffer();
    await (await client.download(id, { Range: 'bytes=100-199' })).arrayBuffer();
    await client.download(id, {}, 'HEAD');
    await append(await happened());
    const types = async (group: string) =>
      (await listed(`?group=${group}`)).map(({ event }) => event.type).sort();
    expect(await types('keys')).toEqual(['room.key-made', 'upload.key-wrapped']);
    expect(await types('files')).toEqual(['document-version.created', 'upload.created', 'upload.deleted']);
    const downloads = await listed('?group=downloads');
    expect(downloads.map(({ event }) => event)).toMatchObject([
      { type: 'document-version.downloaded', label: 'Plan.pdf', actor: { type: 'user', name: 'Admin' } },
      {},
    ]);
    expect(downloads.map(({ event }) => event.after?.bytes).sort()).toEqual([100, 1000]);
  });

  test('is that of its room alone, and of its organisation', async () => {
    const other = await testDataRoom();
    const stranger = apiClient(createDataRoom(room.deps), other.organisation.admin);
    await append(await happened());
    for (const [method, of] of [
      ['GET', ''],
      ['GET', '/export'],
      ['POST', '/check'],
    ] as const)
      expect(await stranger(method, `${path}${of}`)).toMatchObject({ status: 404 });
    const member = apiClient(createDataRoom(room.deps), await room.organisation.member('technician'));
    expect(await member('GET', path)).toMatchObject({ status: 403 });
  });

  test('stays when the room is deleted', async () => {
    await call('DELETE', `/api/data-room/rooms/${room.room.id}`);
    await append(await happened());
    expect((await listed()).map(({ event }) => event.type)).toContain('room.deleted');
  });
});

describe('a seal', () => {
  test('is made in the night where the chain has grown, and verified by Cloud KMS', async () => {
    const seal = () => sealRooms({ ...auditDeps(), store: later() }, context());
    expect(await seal()).toEqual({ rooms: 1, lost: 2, sealed: 1 });
    expect(await seal()).toEqual({ rooms: 1, lost: 0, sealed: 0 });
    expect(await listed()).toMatchObject([{ sealed: true }, { sealed: true }]);
    await room.document();
    await append(await happened());
    expect(await listed()).toMatchObject([{ sealed: false }, { sealed: true }, { sealed: true }]);
    const checked = await call('POST', `${path}/check`);
    expect(checked.body).toMatchObject({ seal: { number: 1, sequence: 2, genuine: true }, unsealed: 1 });
  });

  test('is one, though two are made at once', async () => {
    await append(await happened());
    await Promise.all([1, 2].map(() => sealChain(auditDeps(), context(), room.room.id)));
    const firestore = await room.deps.store.firestore();
    const { size } = await firestore.collection(`orgs/${room.organisation.id}/auditSeals`).get();
    expect(size).toBe(1);
  });

  test.each([
    ['auditSeals', { hash: 'a'.repeat(64) }],
    ['auditSeals', { macKey: 'projects/p/locations/l/keyRings/r/cryptoKeys/theirs/cryptoKeyVersions/1' }],
    ['auditEntries', { event: '{}' }],
  ])('is not genuine when %s are changed to have %j', async (collection, changed) => {
    await append(await happened());
    await sealChain(auditDeps(), context(), room.room.id);
    const firestore = await room.deps.store.firestore();
    const { docs } = await firestore.collection(`orgs/${room.organisation.id}/${collection}`).get();
    for (const document of docs) await document.ref.update(changed);
    expect((await call('POST', `${path}/check`)).body).toMatchObject({ seal: { genuine: false } });
  });

  test('waits for Cloud KMS, and one room does not wait for another', async () => {
    await append(await happened());
    const nobody = { ...room.deps.config, grpcEndpoint: '127.0.0.1:1', deadlineMs: 300 };
    const away = { ...auditDeps(), kms: openKms(nobody) };
    await expect(sealRooms(away, context())).rejects.toThrow('1 rooms could not be sealed.');
    expect((await call('POST', `${path}/check`)).body).toEqual({ seal: null, unsealed: 2 });
    expect(await sealRooms(auditDeps(), context())).toMatchObject({ sealed: 1 });
  });
});

describe('an export', () => {
  const exported = async () => {
    const headers = { Authorization: `Bearer ${room.organisation.admin.token}` };
    const answer = await createDataRoom(room.deps).request(`${path}/export`, { headers });
    return Buffer.from(await answer.arrayBuffer());
  };
  const verified = (bytes: Buffer, keys?: string[]) => verifyExport(ReadableStream.from([bytes]), keys);

  test('is sealed to its end, and verified without the platform', async () => {
    await append(await happened());
    await sealChain(auditDeps(), context(), room.room.id);
    await room.document();
    await append(await happened());
    const bytes = await exported();
    const { kms, signingKey } = auditDeps();
    const proven = { faults: [], room: room.room.id, entries: 3, seals: 2 };
    expect(await verified(bytes, [await kms.publicKey(signingKey)])).toMatchObject(proven);
    expect(await exported()).toEqual(bytes);
  });

  test('of what was changed in the database is found out', async () => {
    await append(await happened());
    await exported();
    const firestore = await room.deps.store.firestore();
    const entries = firestore.collection(`orgs/${room.organisation.id}/auditEntries`);
    const { docs } = await entries.where('sequence', '==', 1).get();
    for (const entry of docs)
      await entry.ref.update({ event: String(entry.get('event')).replace('Series B', 'Other') });
    const { faults } = await verified(await exported());
    expect(faults).toEqual([{ line: 2, what: 'its content is not that of its hash' }]);
  });
});
