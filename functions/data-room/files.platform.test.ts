import { createHash } from 'node:crypto';
import { eventually } from '@chatterfix/emulator/testing/eventually.ts';
import { beforeAll, expect, test } from 'vitest';
import { fileClient, type Version } from '../testing/files.ts';
import { create, foundOrganisation, type PlatformOrganisation } from '../testing/organisation.ts';
import { peakMemoryOf } from '../testing/peak-memory.ts';
import { platformUrl, processesOf, serverAt, withFaults } from '../testing/platform.ts';
import { content } from './testing/content.ts';

const bytes = content(100_000_000);
let organisation: PlatformOrganisation;
let client: ReturnType<typeof fileClient>;
let documentId: string;
let version: Version;

beforeAll(async () => {
  organisation = await foundOrganisation();
  client = fileClient(serverAt(platformUrl), organisation.admin);
  const { id: roomId } = await create(organisation.api, '/api/data-room/rooms', { name: 'Series B' });
  const document = await create(organisation.api, '/api/data-room/documents', { name: 'Plan', roomId });
  documentId = document.id;
  version = await client.upload(bytes, { documentId });
}, 120_000);

const digestOf = (of: Uint8Array) => createHash('sha256').update(of).digest('hex');

test('100 MB come back as they went in, in less memory than with a copy of them', async () => {
  const answer = await client.download(version.id);
  const digest = createHash('sha256');
  for await (const piece of answer.body ?? []) digest.update(piece);
  expect(digest.digest('hex')).toBe(digestOf(bytes));
  await expectWithinMemory();
});

test('several parts at once take no more memory than the function has', async () => {
  const { id, parts } = await client.start({ documentId, size: bytes.length });
  const send = async ({ number, start, end }: (typeof parts)[number]) =>
    (await client.part(id, number, bytes.subarray(start, end))).status;
  expect(new Set(await Promise.all(parts.slice(0, 6).map(send)))).toEqual(new Set([204]));
  await expectWithinMemory();
});

async function expectWithinMemory(): Promise<void> {
  for (const { pid } of await processesOf('data-room-files'))
    expect(peakMemoryOf(pid) ?? 0).toBeLessThan(256);
}

test('a download that loses its storage in the middle breaks off, and is whole the next time', async () => {
  const answer = await client.download(version.id);
  const reader = answer.body?.getReader();
  await reader?.read();
  const rest = withFaults([{ target: 'storage', operation: 'objects.get', error: 503 }], async () => {
    while (!(await reader?.read())?.done);
  });
  await expect(rest).rejects.toThrow();
  const again = new Uint8Array(await (await client.download(version.id)).arrayBuffer());
  expect(digestOf(again)).toBe(digestOf(bytes));
});

test('a part that Cloud KMS or Cloud Storage fails is told so, and is taken the next time', async () => {
  const { id } = await client.start({ documentId, size: 10 });
  const part = async () => (await client.part(id, 1, content(10))).status;
  expect(await withFaults([{ target: 'kms', error: 'UNAVAILABLE' }], part)).toBe(503);
  expect(await withFaults([{ target: 'storage', operation: 'objects.insert', error: 503 }], part)).toBe(503);
  expect(await part()).toBe(204);
  expect((await client.complete(id)).status).toBe(200);
});

test('the files of a deleted version are seen to', async () => {
  const { id } = await client.upload(content(10), { documentId });
  await organisation.api('POST', `/api/data-room/versions/${version.id}/make-primary`);
  expect(await organisation.api('DELETE', `/api/data-room/versions/${id}`)).toMatchObject({ status: 204 });
  await eventually(async () => expect(await processesOf('data-room-erase')).not.toHaveLength(0));
});
