import { beforeAll, expect, test } from 'vitest';
import { sendFile } from './testing/imports.ts';
import { foundOrganisation, listAll, type PlatformOrganisation } from './testing/organisation.ts';
import { platformUrl } from './testing/platform.ts';

const mebibyte = 1024 * 1024;
let organisation: PlatformOrganisation;

beforeAll(async () => {
  organisation = await foundOrganisation();
});

/** A CSV file of exactly so many bytes, in few rows; the column of padding is not imported. */
function csvOf(bytes: number): Uint8Array<ArrayBuffer> {
  const file = Buffer.alloc(bytes, 'x');
  for (let at = 0; at < bytes; at += 500_000) file.write('\nOrder,', at);
  file.write('title,padding\nOrder,');
  return file;
}

test('a file of 50 MB goes in', async () => {
  const response = await sendFile(organisation, csvOf(50 * mebibyte), { query: '?dryRun=true' });
  expect([response.status, await response.json()]).toEqual([
    202,
    expect.objectContaining({ bytes: 50 * mebibyte }),
  ]);
});

test('a larger one is refused, and nothing of it is kept', async () => {
  const response = await sendFile(organisation, csvOf(51 * mebibyte), { query: '?fileName=large.csv' });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining('50 MB') });
  const names = (await listAll(organisation.api, '/api/imports')).map(({ fileName }) => fileName);
  expect(names).not.toContain('large.csv');
});

test('who asks too often without signing in is told how long to wait', async () => {
  const headers = { 'X-Forwarded-For': '203.0.113.7' };
  const ask = () => fetch(`${platformUrl}/api/me`, { headers });
  for (let asked = 0; asked < 600; asked += 60) await Promise.all(Array.from({ length: 60 }, ask));
  const response = await ask();
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({ title: 'Too many requests' });
});

test('everyone is told how much is left to them', async () => {
  const { headers } = await organisation.api('GET', '/api/me');
  const limit = Number(headers.get('RateLimit-Limit'));
  expect(Number(headers.get('RateLimit-Remaining'))).toBeLessThan(limit);
  expect(Number(headers.get('RateLimit-Reset'))).toBeLessThanOrEqual(60);
});
