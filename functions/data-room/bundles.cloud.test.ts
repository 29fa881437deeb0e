import { execFileSync } from 'node:child_process';
import { createHash, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeChain } from '@chatterfix/shared/domain/data-room/audit/complete-chain.ts';
import { buildBundle } from '@chatterfix/shared/domain/data-room/bundle/build-bundle.ts';
import { expireBundles } from '@chatterfix/shared/domain/data-room/bundle/expire-bundles.ts';
import { giveUpBundles } from '@chatterfix/shared/domain/data-room/bundle/give-up-bundles.ts';
import { bundles } from '@chatterfix/shared/domain/data-room/bundle/schemas.ts';
import { tellBundle } from '@chatterfix/shared/domain/data-room/bundle/tell-bundle.ts';
import { verifyBundle } from '@chatterfix/shared/domain/data-room/bundle/verify/verify-bundle.ts';
import { shredRoom } from '@chatterfix/shared/domain/data-room/shredding/shred-room.ts';
import { startShredding } from '@chatterfix/shared/domain/data-room/shredding/start-shredding.ts';
import { storedPartBytes } from '@chatterfix/shared/domain/data-room/version/layout.ts';
import { objectFolder } from '@chatterfix/shared/domain/data-room/version/object-name.ts';
import { findItem } from '@chatterfix/shared/platform/firestore/find-item.ts';
import type { Mail } from '@chatterfix/shared/platform/mail/mailer.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { createDataRoom } from './app.ts';
import { createDataRoomFiles } from './files-app.ts';
import { openBundleDeps, openShredDeps } from './room-deps.ts';
import { content } from './testing/content.ts';
import { testDataRoom } from './testing/data-room.ts';

const Manifest = z.object({
  tag: z.string(),
  commit: z.string(),
  files: z.array(z.object({ path: z.string(), sha256: z.string(), size: z.int(), crc32c: z.int() })),
});

let room: Awaited<ReturnType<typeof testDataRoom>>;
let files: ReturnType<typeof apiClient>;
let tagId: string;
const sent: Mail[] = [];
const plan = content(storedPartBytes + 1000);
const nasty = content(100, 2);

beforeAll(async () => {
  room = await testDataRoom();
  files = apiClient(createDataRoomFiles(room.deps), room.organisation.admin);
  const client = room.client();
  await client.upload(plan, { documentId: await room.document(), name: 'Plan.pdf' });
  await client.upload(nasty, { documentId: await room.document(), name: '..<b>=1+1' });
  await room.document();
  const later = { ...room.deps.store, now: () => new Date(Date.now() + 3_600_000) };
  await completeChain(later, context(), room.room.id);
  const body = { roomId: room.room.id, name: 'v1.0', commit: 'abcdef0' };
  const tag = await apiClient(createDataRoom(room.deps), room.organisation.admin)(
    'POST',
    '/api/data-room/tags',
    { body },
  );
  tagId = String(tag.body.id);
});
beforeEach(() => sent.splice(0));

const context = () => room.organisation.context();
const deps = () => ({
  ...openBundleDeps(room.deps),
  mailer: { send: async (mail: Mail) => void sent.push(mail) },
});
const path = '/api/data-room/bundles';
const request = async () => String((await files('POST', path, { body: { tagId } })).body.id);
const state = async (id: string) => (await files('GET', `${path}/${id}`)).body;
const build = (id: string, by = deps()) => buildBundle(by, context(), id);
const stored = (id: string) => room.deps.files.list(objectFolder(room.organisation.id, id));

async function downloaded(id: string): Promise<Buffer> {
  const headers = { Authorization: `Bearer ${room.organisation.admin.token}` };
  const answer = await createDataRoomFiles(room.deps).request(`${path}/${id}/content`, { headers });
  return Buffer.from(await answer.arrayBuffer());
}

/** The files of a ZIP, as another program unpacks them. */
function unpacked(zip: Buffer): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'bundle.zip'), zip);
  execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'bundle.zip'), join(folder, 'out')]);
  const out = join(folder, 'out');
  const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const pathOf = ({ parentPath, name }: { parentPath: string; name: string }) => join(parentPath, name);
  return new Map(names.map(entry => [pathOf(entry).slice(out.length + 1), readFileSync(pathOf(entry))]));
}

test('a bundle has every document, the index, the audit log, and a signed manifest of them all', async () => {
  const id = await request();
  expect(await state(id)).toMatchObject({ status: 'queued', files: 2, name: 'v1.0.zip' });
  expect(await files('GET', `${path}/${id}/content`)).toMatchObject({ status: 409 });
  await build(id);
  expect(await state(id)).toMatchObject({ status: 'done', filesDone: 2 });
  const zip = await downloaded(id);
  expect((await state(id)).size).toBe(zip.length);
  const unzipped = unpacked(zip);
  const text = (name: string) => String(unzipped.get(name));
  const manifest = Manifest.parse(JSON.parse(text('manifest.json')));
  expect(manifest).toMatchObject({ tag: 'v1.0', commit: 'abcdef0' });
  const sha256 = (bytes: Buffer = Buffer.of()) => createHash('sha256').update(bytes).digest('hex');
  for (const file of manifest.files) expect(sha256(unzipped.get(file.path))).toBe(file.sha256);
  const proof = ['manifest.json', 'manifest.sig', 'public-key.pem'];
  expect([...manifest.files.map(file => file.path), ...proof].sort()).toEqual([...unzipped.keys()].sort());
  const documents = [...unzipped].filter(([name]) => name.startsWith('documents/'));
  expect(documents.map(([name]) => name.replace(/\d /, '')).sort()).toEqual([
    'documents/.._b_=1+1',
    'documents/Plan.pdf',
  ]);
  expect(documents.some(([, bytes]) => bytes.equals(plan))).toBe(true);
  const signature = Buffer.from(text('manifest.sig'), 'base64');
  const pem = await deps().kms.publicKey(deps().signingKey);
  expect(verify('sha256', unzipped.get('manifest.json') ?? Buffer.of(), pem, signature)).toBe(true);
  const open = (name: string) => ReadableStream.from([unzipped.get(name) ?? Buffer.of()]);
  const verdict = await verifyBundle({ paths: [...unzipped.keys()], open }, [pem]);
  expect(verdict).toMatchObject({ faults: [], manifest: { room: room.room.id, tag: 'v1.0' } });
  expect(text('index.html')).not.toContain('<b>');
});

test('nothing of it is stored in clear', async () => {
  const id = await request();
  await build(id);
  const names = [...(await stored(id)).keys()];
  expect(names).toHaveLength(2);
  for (const name of names) {
    const bytes = Buffer.concat(await Array.fromAsync(await room.deps.files.read(name)));
    expect(bytes.includes(Buffer.from(plan.subarray(100_000, 100_100))) || bytes.includes('manifest')).toBe(
      false,
    );
  }
});

test('made again from the beginning when an attempt dies, it has one result under another key', async () => {
  const id = await request();
  const { files: real } = deps();
  let parts = 0;
  const dying = {
    ...real,
    writeAnew: async (...args: Parameters<typeof real.writeAnew>) => {
      if (parts++ > 0) throw new Error('killed');
      return real.writeAnew(...args);
    },
  };
  await expect(build(id, { ...deps(), files: dying })).rejects.toThrow('killed');
  expect((await stored(id)).size).toBe(0);
  const first = (await findItem(room.deps.store, context(), bundles, id))?.key;
  await build(id);
  expect((await findItem(room.deps.store, context(), bundles, id))?.key?.wrapped).not.toBe(first?.wrapped);
  expect(unpacked(await downloaded(id)).size).toBe(8);
});

test('one that takes longer than its function has fails, says so, and leaves nothing behind', async () => {
  const id = await request();
  let hours = 0;
  const { store, files: real } = deps();
  const slow = {
    ...deps(),
    store: { ...store, now: () => new Date(Date.now() + hours * 3_600_000) },
    files: {
      ...real,
      async writeAnew(...asked: Parameters<typeof real.writeAnew>) {
        await real.writeAnew(...asked);
        hours = 1;
      },
    },
  };
  await build(id, slow);
  expect(await state(id)).toMatchObject({
    status: 'failed',
    failure: expect.stringContaining('nine minutes'),
  });
  expect((await stored(id)).size).toBe(0);
  await build(id);
  expect(await state(id)).toMatchObject({ status: 'failed' });
});

test('an attempt that dies is made again twice, and then it has failed', async () => {
  const id = await request();
  const { store, files: real } = deps();
  const at = (minutes: number) => ({ ...store, now: () => new Date(Date.now() + minutes * 60_000) });
  /** Nothing that a process does after its death happens. */
  const dead = new Promise<never>(() => {});
  const dies = (minutes: number) =>
    new Promise<void>((resolve, reject) => {
      const writeAnew = async (...asked: Parameters<typeof real.writeAnew>) => {
        await real.writeAnew(...asked);
        resolve();
        return dead;
      };
      build(id, { ...deps(), store: at(minutes), files: { ...real, writeAnew } }).catch(reject);
    });
  for (const minutes of [0, 5, 10]) await dies(minutes);
  expect(await state(id)).toMatchObject({ status: 'building' });
  await build(id, { ...deps(), store: at(15) });
  expect(await state(id)).toMatchObject({
    status: 'failed',
    failure: expect.stringContaining('three times'),
  });
  expect((await stored(id)).size).toBe(0);
});

test('one that nobody makes any more has failed after some hours, and whoever asked is told', async () => {
  const id = await request();
  const later = { ...room.deps.store, now: () => new Date(Date.now() + 3.1 * 3_600_000) };
  expect(await giveUpBundles(room.deps.store)).toBe(0);
  expect(await giveUpBundles(later)).toBeGreaterThan(0);
  expect(await state(id)).toMatchObject({
    status: 'failed',
    failure: expect.stringContaining('three hours'),
  });
  await tellBundle(deps(), context(), id);
  expect(sent[0]).toMatchObject({ subject: 'v1.0.zip could not be made' });
});

test('two deliveries at once make one, and one that comes late makes nothing', async () => {
  const id = await request();
  const outcomes = await Promise.allSettled([build(id), build(id)]);
  // The other one is to come again, or finds it done.
  expect(outcomes.map(({ status }) => status)).toContain('fulfilled');
  const names = [...(await stored(id)).keys()];
  await build(id);
  expect([...(await stored(id)).keys()]).toEqual(names);
  expect(new Set(names.map(name => name.split('/')[2])).size).toBe(1);
});

test('an attempt that was taken for dead gives way to the next', async () => {
  const id = await request();
  let takenOver = false;
  const slow = deps();
  const { writeAnew } = slow.files;
  slow.files = {
    ...slow.files,
    writeAnew: async (name, bytes) => {
      await writeAnew(name, bytes);
      if (takenOver) return;
      takenOver = true;
      const later = { ...room.deps.store, now: () => new Date(Date.now() + 600_000) };
      await build(id, { ...deps(), store: later });
    },
  };
  await build(id, slow);
  expect(unpacked(await downloaded(id)).size).toBe(8);
  expect(new Set([...(await stored(id)).keys()].map(name => name.split('/')[2])).size).toBe(1);
});

test('whoever asked is told once, with a link', async () => {
  const id = await request();
  await build(id);
  for (let delivery = 0; delivery < 2; delivery++) await tellBundle(deps(), context(), id);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    to: room.organisation.admin.email,
    subject: 'v1.0.zip is ready',
    text: expect.stringContaining(`/data-rooms/${room.room.id}/releases?bundle=${id}`),
  });
});

test('it goes when its time is over, and holds its tag until then', async () => {
  const id = await request();
  expect(
    await apiClient(createDataRoom(room.deps), room.organisation.admin)(
      'DELETE',
      `/api/data-room/tags/${tagId}`,
    ),
  ).toMatchObject({ status: 409 });
  // Long ago, so that those of other organisations stay.
  const expiresAt = '2001-01-01T00:00:00.000Z';
  const firestore = await room.deps.store.firestore();
  await firestore.doc(`orgs/${room.organisation.id}/bundles/${id}`).update({ expiresAt });
  const nextDay = { ...room.deps.store, now: () => new Date('2001-01-02') };
  expect(await expireBundles(nextDay)).toBe(1);
  expect(await files('GET', `${path}/${id}`)).toMatchObject({ status: 404 });
});

test('it goes with a room that is shredded, and so does its tag', async () => {
  const id = await request();
  await build(id);
  const { id: roomId, name: confirm } = room.room;
  await startShredding(room.deps.store, context(), { id: roomId, confirm });
  expect(await files('GET', `${path}/${id}`)).toMatchObject({ status: 410 });
  expect(await shredRoom(openShredDeps(room.deps), context(), roomId)).toBe(true);
  expect((await stored(id)).size).toBe(0);
  for (const collection of ['bundles', 'tags', 'tagContents']) {
    const firestore = await room.deps.store.firestore();
    const { size } = await firestore.collection(`orgs/${room.organisation.id}/${collection}`).get();
    expect(size).toBe(0);
  }
});

test('more than ten GiB are refused, to the byte', async () => {
  const large = await testDataRoom();
  const root = (await large.deps.store.firestore()).doc(`orgs/${large.organisation.id}`);
  const owner = large.organisation.admin;
  const ask = async (name: string, size: number) => {
    const { id } = await large.client().upload(nasty, { documentId: await large.document() });
    await root.collection('documentVersions').doc(id).update({ size });
    const body = { roomId: large.room.id, name };
    const tag = await apiClient(createDataRoom(large.deps), owner)('POST', '/api/data-room/tags', { body });
    return apiClient(createDataRoomFiles(large.deps), owner)('POST', path, { body: { tagId: tag.body.id } });
  };
  expect(await ask('v1', 5 * 2 ** 30)).toMatchObject({ status: 201 });
  expect(await ask('v2', 5 * 2 ** 30)).toMatchObject({ status: 201 });
  expect(await ask('v3', 1)).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('10,737,418,241 bytes of files. A bundle takes 10 GiB') },
  });
});
