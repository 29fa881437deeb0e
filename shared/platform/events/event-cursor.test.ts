import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cursor, compareCursors, readCursor, writeCursor } from './event-cursor.ts';

const cursor: fc.Arbitrary<Cursor> = fc.record({
  seconds: fc.nat({ max: 4_000_000_000 }),
  nanoseconds: fc.nat({ max: 999_999 }).map(micros => micros * 1000),
  id: fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/),
});

test('a cursor is read as it was written', () => {
  fc.assert(
    fc.property(cursor, one => {
      expect(readCursor(writeCursor(one))).toEqual(one);
    }),
  );
});

test('cursors are ordered by time, to the microsecond, then by id', () => {
  const ordered = [
    { seconds: 1, nanoseconds: 999_999_000, id: 'z' },
    { seconds: 2, nanoseconds: 1_000, id: 'b' },
    { seconds: 2, nanoseconds: 2_000, id: 'A' },
    { seconds: 2, nanoseconds: 2_000, id: 'a' },
    { seconds: 2, nanoseconds: 2_000, id: 'b' },
  ];
  expect(ordered.toReversed().sort(compareCursors)).toEqual(ordered);
});

test('the order is the same from both sides, and equal only for the same', () => {
  fc.assert(
    fc.property(cursor, cursor, (one, other) => {
      expect(Math.sign(compareCursors(one, other)) + Math.sign(compareCursors(other, one))).toBe(0);
      expect(compareCursors(one, other) === 0).toBe(writeCursor(one) === writeCursor(other));
    }),
  );
});

test.each([
  ['nothing', ''],
  ['a number', '17'],
  ['no id', '17.000000000.'],
  ['a path for the id', '17.000000000.a/b'],
  ['a negative time', '-17.000000000.a'],
  ['a short fraction', '17.5.a'],
  ['a time after the year 9999', '253402300800.000000000.a'],
  ['more than a cursor', '17.000000000.a\n'],
])('a text with %s is no cursor', (_, text) => {
  expect(readCursor(text)).toBeUndefined();
});
