import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { testDeps, testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wholeApi } from '../../../testing/whole-api.ts';
import { roomApi } from './room-api.ts';
import { syncFolder } from './sync-folder.ts';

const deps = testDeps();
const folder = mkdtempSync(join(tmpdir(), 'chatterfix-sync-'));
const url = 'https://chatterfix.example';
const server = wholeApi(deps);
let api: ReturnType<typeof apiClient>;
let key: string;
let room: string;

beforeAll(async () => {
  const { admin } = await testOrganisation(deps);
  key = admin.token;
  api = apiClient(server, admin);
  room = String((await api('POST', '/api/data-room/rooms', { body: { name: 'Series B' } })).body.id);
  mkdirSync(join(folder, 'logs', '.cache'), { recursive: true });
  write('deck.pdf', '%PDF-1.7');
  write('metrics_snapshot.json', '{"mrr": 1}');
  write('logs/import.log', 'done');
  write('logs/.cache/hidden', 'no');
});

afterAll(() => rmSync(folder, { recursive: true }));

const write = (path: string, content: string) => writeFileSync(join(folder, path), content);

async function sync(
  send = (address: string, request: RequestInit) => server.request(pathOf(address), request),
  { tag, commit }: { tag?: string; commit?: string } = {},
) {
  const lines: string[] = [];
  const options = { room, folder, tag, commit };
  await syncFolder(roomApi({ url, key, send }), options, line => lines.push(line));
  return lines;
}
const pathOf = (address: string) => address.slice(url.length);

async function indexed(): Promise<string[]> {
  const { body } = await api('GET', `/api/data-room/rooms/${room}/index`);
  return (body.items as { number: string; name: string }[]).map(({ number, name }) => `${number} ${name}`);
}

test('a folder comes into a room, folders and all; what is hidden stays out', async () => {
  expect(await sync()).toEqual([
    '+ deck.pdf, version 1, 8 bytes',
    '+ logs/import.log, version 1, 4 bytes',
    '+ metrics_snapshot.json, version 1, 10 bytes',
    '3 new, 0 changed, 0 as they were.',
  ]);
  expect(await indexed()).toEqual(['1 logs', '1.1 import.log', '2 deck.pdf', '3 metrics_snapshot.json']);
});

test('the next time only what changed is sent, and nothing is taken out', async () => {
  write('metrics_snapshot.json', '{"mrr": 2}');
  await api('POST', '/api/data-room/documents', { body: { name: 'By hand', roomId: room } });
  expect(await sync()).toEqual([
    '~ metrics_snapshot.json, version 2, 10 bytes',
    '! By hand: in the room, but not in the folder; it stays',
    '0 new, 1 changed, 2 as they were.',
  ]);
});

test('one that is broken off goes on where it was', async () => {
  write('deck.pdf', '%PDF-2.0');
  write('logs/second.log', 'more');
  let requests = 0;
  const breaking = async (address: string, request: RequestInit) => {
    if (request.method === 'PUT' && ++requests > 1)
      return Response.json({ detail: 'Stopped.' }, { status: 400 });
    return server.request(pathOf(address), request);
  };
  await expect(sync(breaking)).rejects.toThrow('Stopped.');
  expect((await sync()).at(-1)).toBe('0 new, 1 changed, 3 as they were.');
});

test('what the room shows then is tagged, with the commit that it was made from', async () => {
  const tagging = { tag: 'v3.1.0-data-room', commit: '0da4599' };
  expect(await sync(undefined, tagging)).toContain(
    '0 new, 0 changed, 4 as they were; tagged v3.1.0-data-room.',
  );
  const { body } = await api('GET', `/api/data-room/tags?roomId=${room}`);
  expect(body.items).toMatchObject([{ name: tagging.tag, commit: tagging.commit, documents: 5 }]);
  await expect(sync(undefined, tagging)).rejects.toThrow('v3.1.0-data-room');
});

test('several files come at once, and one that is refused is named', async () => {
  for (let number = 0; number < 9; number++) write(`logs/${number}.log`, String(number));
  let [underway, most] = [0, 0];
  const counting = async (address: string, request: RequestInit) => {
    most = Math.max(most, ++underway);
    const answer = await server.request(pathOf(address), request);
    underway -= 1;
    return answer;
  };
  expect((await sync(counting)).at(-1)).toBe('9 new, 0 changed, 4 as they were.');
  expect(most).toBe(4);
  write('logs/back\\slash', 'no');
  await expect(sync()).rejects.toThrow('logs/back\\slash: name: must not contain / or \\');
  rmSync(join(folder, 'logs/back\\slash'));
});

test('what the API refuses is said in its words', async () => {
  await expect(sync(async () => Response.json({ detail: 'No such room.' }, { status: 404 }))).rejects.toThrow(
    'No such room.',
  );
});
