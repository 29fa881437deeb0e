import { expect, test } from 'vitest';
import { numberContents } from '../room-index/rules.ts';
import { taggedEntries } from './rules.ts';

const placed = (id: string, folderId: string | null) => ({ id, name: `${id}!`, folderId, position: 0 });
const file = { versionId: 'V', number: 2, name: 'B.pdf', contentType: 'application/pdf', size: 1, crc32c: 2 };

test('each line has the folders above it and its file', () => {
  const index = numberContents([placed('A', null), placed('B', 'A')], [placed('D', 'B'), placed('E', null)]);
  expect(taggedEntries(index, new Map([['D', file]]))).toMatchObject([
    { number: '1', id: 'A', path: [], file: null },
    { number: '1.1', id: 'B', path: ['A!'], file: null },
    { number: '1.1.1', id: 'D', path: ['A!', 'B!'], file },
    { number: '2', id: 'E', path: [], file: null },
  ]);
});
