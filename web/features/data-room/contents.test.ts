import { expect, test } from 'vitest';
import type { Folder, RoomDocument } from '../../app/api-types.ts';
import { contentsOf, foldersAbove, isWithin, named, siblingsIn, unfolded } from './contents.ts';

const common = { version: 1, createdAt: '', updatedAt: '', roomId: 'r' };
const folder = (id: string, folderId: string | null, position: number): Folder => ({
  ...common,
  id,
  name: `Folder ${id}`,
  folderId,
  position,
});
const document = (id: string, folderId: string | null, position: number): RoomDocument => ({
  ...folder(id, folderId, position),
  name: `Paper ${id}.pdf`,
  primaryVersionId: null,
  lastVersion: 0,
  shown: null,
});

const entries = contentsOf(
  [folder('b', null, 2), folder('c', 'b', 1), folder('a', null, 1)],
  [document('y', 'c', 1), document('x', 'a', 1), document('z', null, 3)],
);
const ids = (some: typeof entries) => some.map(({ item }) => item.id);

test('the contents of a room stand in the order of its index', () => {
  expect(entries.map(({ number, depth, item }) => [number, depth, item.id])).toEqual([
    ['1', 0, 'a'],
    ['1.1', 1, 'x'],
    ['2', 0, 'b'],
    ['2.1', 1, 'c'],
    ['2.1.1', 2, 'y'],
    ['3', 0, 'z'],
  ]);
});

test.each([
  ['nothing is open', [], ['a', 'b', 'z']],
  ['a folder is open', ['b'], ['a', 'b', 'c', 'z']],
  ['one is open in a closed one', ['c'], ['a', 'b', 'z']],
  ['all are open', ['a', 'b', 'c'], ['a', 'x', 'b', 'c', 'y', 'z']],
])('when %s, so much is seen', (_, open: string[], seen) => {
  expect(ids(unfolded(entries, id => open.includes(id)))).toEqual(seen);
});

test('a search finds names that have all words, wherever they stand', () => {
  expect(ids(named(entries, 'PAP y'))).toEqual(['y']);
  expect(ids(named(entries, 'older'))).toEqual(['a', 'b', 'c']);
});

test('what is around something is known', () => {
  expect(ids(siblingsIn(entries, null))).toEqual(['a', 'b', 'z']);
  expect(foldersAbove(entries, 'c').map(({ id }) => id)).toEqual(['b', 'c']);
  expect([isWithin(entries, 'c', 'b'), isWithin(entries, 'b', 'c'), isWithin(entries, null, 'b')]).toEqual([
    true,
    false,
    false,
  ]);
});
