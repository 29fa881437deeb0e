import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords, words } from './search-words.ts';

test.each([
  ['Bucket will NOT open', ['bucket', 'will', 'not', 'open']],
  ['Größe: Öl-Filter', ['große', 'ol', 'filter']],
  ['İstanbul, crème brûlée', ['istanbul', 'creme', 'brulee']],
  ['PM04/2026-11', ['pm04', '2026', '11']],
  ['ﬁlter №５', ['filter', 'no5']],
  ['  ', []],
  ['!!! --- …', []],
])('the words of %j are %j', (text, found) => {
  expect(words(text)).toEqual(found);
});

test('a word is found by each of its beginnings of two letters or more', () => {
  expect(searchWords(['Hose'])).toEqual(['ho', 'hos', 'hose']);
});

test('a word of one letter is found by it', () => {
  expect(searchWords(['Gate A 7'])).toEqual(['ga', 'gat', 'gate', 'a', '7']);
});

test('the words of several fields are found, numbers too, and fields without a value are not', () => {
  expect(searchWords(['ab', 12, null, undefined])).toEqual(['ab', '12']);
});

test('what is searched for finds a long word, though only its beginning is kept', () => {
  const kept = searchWords(['Hydraulikzylinderdichtung']);
  expect(kept).toContain(words('hydraulikzylinderdicht')[0]);
  expect(kept.every(word => word.length <= 12)).toBe(true);
});

test('every word of a text is found in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), text => {
      const kept = new Set(searchWords([text]));
      expect(words(text).every(word => kept.has(word))).toBe(true);
    }),
  );
});

test('no character is cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('𠀀', 'a', '𐌰'), maxLength: 40 }), text => {
      expect(searchWords([text]).every(word => word.isWellFormed())).toBe(true);
    }),
  );
});

test('a long text is kept within what one document can index', () => {
  const text = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ');
  expect(searchWords([text])).toHaveLength(300);
});
