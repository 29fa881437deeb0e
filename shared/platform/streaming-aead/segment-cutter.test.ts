import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Segment, segmentCutter } from './segment-cutter.ts';

/** The segments of a content in pieces, the last one with a full stop. */
function cut(pieces: readonly string[], size: number, sizes: number[] = []): string[] {
  const cutter = segmentCutter(size, { sizes });
  const segments: Segment[] = pieces.flatMap(piece => [...cutter.push(Buffer.from(piece))]);
  return [...segments, ...cutter.end()].map(
    ({ pieces, last }) => `${Buffer.concat(pieces)}${last ? '.' : ''}`,
  );
}

test('the last segment may be full', () => {
  expect(cut(['abc', 'd'], 4)).toEqual(['abcd.']);
  expect(cut(['abc', 'd', 'e'], 4)).toEqual(['abcd', 'e.']);
});

test('the first ones may be shorter', () => {
  expect(cut(['abcdefgh'], 3, [1, 2])).toEqual(['a', 'bc', 'def', 'gh.']);
});

test('of nothing there is an empty last one', () => {
  expect(cut([], 4)).toEqual(['.']);
  expect(cut(['', ''], 4)).toEqual(['.']);
});

test('they are numbered', () => {
  const cutter = segmentCutter(1, { index: 7 });
  expect([...cutter.push(Buffer.from('ab')), ...cutter.end()].map(({ index }) => index)).toEqual([7, 8]);
});

test('a full segment is given as soon as there is a byte behind it, and no piece is copied', () => {
  const cutter = segmentCutter(40_000);
  const pieces = [1, 2, 3].map(fill => Buffer.alloc(20_000, fill));
  expect(pieces.slice(0, 2).flatMap(piece => [...cutter.push(piece)])).toEqual([]);
  const [segment] = cutter.push(pieces[2] ?? Buffer.alloc(0));
  expect(segment?.pieces).toHaveLength(2);
  expect(segment?.pieces[0]).toBe(pieces[0]);
});

test('single bytes are not held one by one', () => {
  const cutter = segmentCutter(100_000);
  for (let byte = 0; byte < 100_000; byte++) cutter.push(Buffer.of(byte)).next();
  const [last] = cutter.end();
  expect(last?.pieces.length).toBeLessThan(10);
});

test('any pieces are cut alike', () => {
  const sizes = fc.integer({ min: 1, max: 9 });
  const pieces = fc.array(fc.string({ unit: 'grapheme-ascii' }));
  fc.assert(
    fc.property(pieces, sizes, fc.array(sizes), (pieces, size, begins) => {
      const segments = cut(pieces, size, begins);
      expect(segments).toEqual(cut([pieces.join('')], size, begins));
      expect(segments.join('')).toBe(`${pieces.join('')}.`);
      const expected = [...begins, ...segments.map(() => size)].slice(0, segments.length - 1);
      expect(segments.slice(0, -1).map(({ length }) => length)).toEqual(expected);
    }),
  );
});
