import { expect, test } from 'vitest';
import { type Holding, planSync, type SummedFile } from './plan-sync.ts';

const file = (path: string, crc32c = 1, size = 10): SummedFile => ({
  file: `/there/${path}`,
  path: path.split('/'),
  size,
  crc32c,
});
const shown = { number: 1, contentType: 'a/b', size: 10, uploadedAt: '', uploadedBy: null, crc32c: 1 };
const holding: Holding = {
  folders: [
    { id: 'f', name: 'logs', folderId: null },
    { id: 'g', name: 'old', folderId: 'f' },
  ],
  documents: [
    { id: 'deck', name: 'deck.pdf', folderId: null, shown },
    { id: 'log', name: 'a.log', folderId: 'g', shown },
    { id: 'empty', name: 'begun.txt', folderId: null, shown: null },
  ],
};
const plan = (...files: SummedFile[]) =>
  planSync(files, holding).files.map(({ does, documentId }) => [does, documentId]);

test.each([
  ['a file that is shown as it is stays', file('deck.pdf'), ['stays', 'deck']],
  ['one with other bytes changes', file('deck.pdf', 2), ['changes', 'deck']],
  ['one of another size changes', file('deck.pdf', 1, 11), ['changes', 'deck']],
  ['one in folders is found there', file('logs/old/a.log'), ['stays', 'log']],
  ['one of the same name elsewhere comes', file('logs/a.log'), ['comes', null]],
  ['one whose upload was never finished changes', file('begun.txt'), ['changes', 'empty']],
])('%s', (_, given, expected) => {
  expect(plan(given)).toEqual([expected]);
});

test('documents without a file are named', () => {
  expect(planSync([file('deck.pdf')], holding).without).toEqual(['logs/old/a.log', 'begun.txt']);
});
