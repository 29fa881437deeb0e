import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestedRange } from './requested-range.ts';

const ask = (range: string | undefined, size = 10, ifRange?: string) =>
  requestedRange({ range, ifRange, etag: '"1"', size });

test.each([
  ['bytes=0-0', { start: 0, end: 1 }],
  ['bytes=2-4', { start: 2, end: 5 }],
  ['bytes=2-', { start: 2, end: 10 }],
  ['bytes=9-99', { start: 9, end: 10 }],
  ['bytes=-3', { start: 7, end: 10 }],
  ['bytes=-99', { start: 0, end: 10 }],
])('%s of ten bytes is %j', (range, expected) => {
  expect(ask(range)).toEqual(expected);
});

test.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=4-2', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=a-b'])(
  '%j is answered with the whole',
  range => {
    expect(ask(range)).toBeUndefined();
  },
);

test.each(['bytes=10-', 'bytes=10-11', 'bytes=-0'])('%s of ten bytes is none', range => {
  expect(() => ask(range)).toThrow(expect.objectContaining({ status: 416, details: { size: 10 } }));
});

test('nothing has no range', () => {
  expect(() => ask('bytes=0-', 0)).toThrow(expect.objectContaining({ status: 416 }));
});

test('a range of what it was before is answered with what it is now', () => {
  expect(ask('bytes=2-4', 10, '"1"')).toEqual({ start: 2, end: 5 });
  expect(ask('bytes=2-4', 10, '"0"')).toBeUndefined();
});

test('whatever is asked for lies within what there is', () => {
  const bound = fc.oneof(fc.constant(''), fc.nat(30).map(String));
  fc.assert(
    fc.property(bound, bound, fc.nat(20), (from, to, size) => {
      const { start, end } = rangeIfAny(`bytes=${from}-${to}`, size) ?? { start: 0, end: 1 };
      expect(start >= 0 && start < end && end <= Math.max(1, size)).toBe(true);
    }),
  );
});

/** Undefined, too, where there is no such range. */
function rangeIfAny(range: string, size: number) {
  try {
    return ask(range, size);
  } catch {
    return undefined;
  }
}
