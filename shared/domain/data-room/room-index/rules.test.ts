import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberContents, type Placed } from './rules.ts';

const placed = (id: string, folderId: string | null, position = 0): Placed => ({
  id,
  name: id,
  folderId,
  position,
});

test('each folder comes with what is in it behind it', () => {
  const folders = [placed('Accounts', null, 1), placed('Legal', null, 2), placed('2026', 'Accounts', 9)];
  const documents = [
    placed('Overview', null, 0),
    placed('Articles', 'Legal'),
    placed('Balance', '2026'),
    placed('Notes', 'Accounts', 10),
  ];
  expect(numberContents(folders, documents).map(({ number, name }) => `${number} ${name}`)).toEqual([
    '1 Overview',
    '2 Accounts',
    '2.1 2026',
    '2.1.1 Balance',
    '2.2 Notes',
    '3 Legal',
    '3.1 Articles',
  ]);
});

test('of equal positions folders come first, then it goes by names', () => {
  const names = numberContents(
    [placed('b', null)],
    [placed('Ä', null), placed('a', null), placed('z', null)],
  );
  expect(names.map(({ name }) => name)).toEqual(['b', 'a', 'Ä', 'z']);
});

test('of nothing there is an empty index', () => {
  expect(numberContents([], [])).toEqual([]);
});

/** A tree in any order: each folder is in one that was made before it, or in none. */
const anyContents = fc
  .array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.boolean()), { maxLength: 30 })
  .map(items => {
    const folders: Placed[] = [];
    const documents: Placed[] = [];
    for (const [index, [place, position, isFolder]] of items.entries()) {
      const folder = folders[place % (folders.length + 1)]?.id ?? null;
      (isFolder ? folders : documents).push({ ...placed(`${index}`, folder, position), name: 'same' });
    }
    return { folders, documents };
  });

test('all stand in it once, under a number of their own that begins with that of their folder', () => {
  fc.assert(
    fc.property(anyContents, ({ folders, documents }) => {
      const entries = numberContents(folders, documents);
      const ids = [...folders, ...documents].map(({ id }) => id);
      expect(entries.map(({ id }) => id).sort()).toEqual(ids.sort());
      expect(new Set(entries.map(({ number }) => number)).size).toBe(entries.length);
      const numberOf = new Map(entries.map(({ id, number }) => [id, number]));
      for (const { number, folderId } of entries)
        expect(number.split('.').slice(0, -1).join('.')).toBe(folderId ? numberOf.get(folderId) : '');
    }),
  );
});

test('it does not depend on the order in which they were read', () => {
  fc.assert(
    fc.property(anyContents, ({ folders, documents }) => {
      expect(numberContents(folders.toReversed(), documents.toReversed())).toEqual(
        numberContents(folders, documents),
      );
    }),
  );
});
