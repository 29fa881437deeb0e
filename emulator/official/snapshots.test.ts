import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openSnapshots, type Snapshots } from './snapshots.ts';

let dir: string;
let snapshots: Snapshots;

beforeEach(() => {
  dir = join(temporaryFolder(), 'state');
  snapshots = openSnapshots(dir);
});

const take = (text: string) => snapshots.take(async folder => writeFileSync(join(folder, 'data'), text));
const read = async () => readFileSync(join((await snapshots.current()) ?? '', 'data'), 'utf8');

test('there is no copy before the first is taken', async () => {
  expect(await snapshots.current()).toBeUndefined();
});

test('the last copy taken is the current one, and the only one kept', async () => {
  await take('first');
  await take('second');
  expect(await read()).toBe('second');
  expect(readdirSync(dir)).toHaveLength(2);
});

test('a copy that fails half-way leaves the one before', async () => {
  await take('first');
  const half = snapshots.take(async folder => {
    writeFileSync(join(folder, 'data'), 'hal');
    throw new Error('disk full');
  });
  await expect(half).rejects.toThrow('disk full');
  expect(await read()).toBe('first');
});

test('what a crash left half-way is removed with the next copy', async () => {
  await take('first');
  mkdirSync(join(dir, '123-crashed'));
  writeFileSync(join(dir, 'current.new'), '123-cra');
  expect(await read()).toBe('first');
  await take('second');
  expect(readdirSync(dir)).toHaveLength(2);
});
