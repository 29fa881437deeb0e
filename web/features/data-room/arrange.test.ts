import { describe, expect, test } from 'vitest';
import type { Folder } from '../../app/api-types.ts';
import { arrangementsFor, arrangementsForShift } from './arrange.ts';
import { contentsOf, type Entry } from './contents.ts';

const folder = (id: string, folderId: string | null, position: number): Folder => ({
  id,
  folderId,
  position,
  name: id,
  roomId: 'r',
  version: 1,
  createdAt: '',
  updatedAt: '',
});
const entries = contentsOf(
  [folder('a', null, 1000), folder('b', null, 2000), folder('c', null, 3000), folder('in', 'a', 1000)],
  [],
);
const entry = (id: string): Entry => {
  const found = entries.find(({ item }) => item.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};
const told = (changes: ReturnType<typeof arrangementsFor>) =>
  changes.map(({ entry: { item }, folderId, position }) => [item.id, folderId, position]);

describe('what is moved', () => {
  test.each([
    ['up', 'c', -1, [['c', null, 1500]]],
    ['down', 'a', 1, [['a', null, 2500]]],
    ['to the end', 'b', 1, [['b', null, 4000]]],
    ['up from the first place', 'a', -1, []],
    ['down from the last place', 'c', 1, []],
  ] as const)('%s gets its place', (_, id, by, changes) => {
    expect(told(arrangementsForShift(entries, entry(id), by))).toEqual(changes);
  });

  test.each([
    ['into a folder', 'c', { folderId: 'a', before: null }, [['c', 'a', 2000]]],
    ['out of one', 'in', { folderId: null, before: 'b' }, [['in', null, 1500]]],
    ['before something in a folder', 'b', { folderId: 'a', before: 'in' }, [['b', 'a', 499]]],
    ['into itself', 'a', { folderId: 'a', before: null }, []],
    ['into what is in it', 'a', { folderId: 'in', before: null }, []],
  ])('%s gets its place and folder, or stays', (_, id, to, changes) => {
    expect(told(arrangementsFor(entries, entry(id), to))).toEqual(changes);
  });

  test('into a folder where its position fits goes there nevertheless', () => {
    const some = contentsOf([folder('a', null, 1000), folder('x', null, 1000)], []);
    const [, moved] = some;
    expect(moved && told(arrangementsFor(some, moved, { folderId: 'a', before: null }))).toEqual([
      ['x', 'a', 1000],
    ]);
  });
});
