import { describe, expect, test } from 'vitest';
import { foldersAbove, rightsTo } from './rules.ts';
import { Grant, Rights } from './schemas.ts';

const all = { view: true, download: true };
const look = { view: true, download: false };
const nothing = { view: false, download: false };
const standing = { documentId: 'plan', folderIds: ['inner', 'outer'] };
const folder = (id: string, rights: typeof all) => ({ kind: 'folder' as const, id, ...rights });
const document = (id: string, rights: typeof all) => ({ kind: 'document' as const, id, ...rights });

test.each([
  ['without grants', look, [], look],
  ['with a grant of its own', nothing, [document('plan', all)], all],
  ['with a grant of another document', nothing, [document('other', all)], nothing],
  ['with a grant of a folder that is called as it is', nothing, [folder('plan', all)], nothing],
  ['with a grant of its folder', nothing, [folder('inner', look)], look],
  ['with a grant further up', all, [folder('outer', nothing)], nothing],
  ['with grants of both folders', look, [folder('outer', nothing), folder('inner', all)], all],
  [
    'with a grant of its own and of its folder',
    look,
    [folder('inner', all), document('plan', nothing)],
    nothing,
  ],
])('of a document %s', (_, rights, grants, expected) => {
  expect(rightsTo({ rights, grants }, standing)).toEqual(expected);
});

describe('what may not be looked at', () => {
  test.each([Rights, Grant])('may not be downloaded', schema => {
    const given = { kind: 'folder', id: 'a', view: false, download: true };
    const parsed = schema.safeParse(schema === Rights ? { view: false, download: true } : given);
    expect(parsed.success).toBe(false);
  });
});

test('the folders above are found, nearest first, and circles end', () => {
  const parents = new Map([
    ['inner', 'outer'],
    ['outer', null],
    ['a', 'b'],
    ['b', 'a'],
  ]);
  expect(foldersAbove('inner', parents)).toEqual(['inner', 'outer']);
  expect(foldersAbove(null, parents)).toEqual([]);
  expect(foldersAbove('gone', parents)).toEqual(['gone']);
  expect(foldersAbove('a', parents)).toEqual(['a', 'b']);
});
