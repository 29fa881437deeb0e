import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readStateFile, replaceFile } from './state-file.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const Counts = z.record(z.string(), z.int());
const newFile = () => join(temporaryFolder(), 'parts', 'counts.json');

test('there is no state before the file is written', () => {
  expect(readStateFile(newFile(), Counts, 'counts')).toBeUndefined();
});

test('what is written is read again, and takes the place of what was there', () => {
  const file = newFile();
  for (const count of [1, 2]) replaceFile(file, JSON.stringify({ bolts: count }), { flush: true });
  expect(readStateFile(file, Counts, 'counts')).toEqual({ bolts: 2 });
});

test('only its owner may read it, and nothing lies beside it', () => {
  const file = newFile();
  replaceFile(file, '{}');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(file))).toEqual(['counts.json']);
});

test.each(['', '{"bolts":', '{"bolts": "many"}'])('a file with %o in it is left alone, and named', text => {
  const file = join(temporaryFolder(), 'counts.json');
  writeFileSync(file, text);
  expect(() => readStateFile(file, Counts, 'counts')).toThrow(`${file} does not hold counts. Restore it`);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
