import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, hoursOf, type Interval, union } from './intervals.ts';

const hour = 3_600_000;
const at = (hours: number): string => new Date(Date.UTC(2026, 0, 1) + hours * hour).toISOString();
const from = (start: number, end: number): Interval => ({ from: at(start), to: at(end) });

describe('a union', () => {
  test.each<[string, Interval[], Interval[]]>([
    ['of nothing is nothing', [], []],
    ['keeps what lies apart', [from(0, 1), from(2, 3)], [from(0, 1), from(2, 3)]],
    ['joins what overlaps', [from(0, 2), from(1, 3)], [from(0, 3)]],
    ['joins what touches', [from(0, 1), from(1, 2)], [from(0, 2)]],
    ['swallows what lies within', [from(0, 9), from(3, 4)], [from(0, 9)]],
    ['is in order of time', [from(5, 6), from(0, 1)], [from(0, 1), from(5, 6)]],
    ['leaves out what takes no time', [from(1, 1), from(3, 2)], []],
  ])('%s', (_, given, expected) => {
    expect(union(given)).toEqual(expected);
  });
});

test('clipping keeps what lies within a period', () => {
  expect(clip([from(0, 4), from(6, 9), from(20, 30)], from(2, 8))).toEqual([from(2, 4), from(6, 8)]);
});

describe('whatever the intervals', () => {
  const point = fc.integer({ min: 0, max: 200 });
  const intervals = fc.array(fc.tuple(point, point).map(([one, other]) => from(one, other)));
  const covers = (all: readonly Interval[], moment: number) =>
    all.some(one => one.from <= at(moment) && at(moment) < one.to);

  test('a union covers what any of them covers, and each moment once', () => {
    fc.assert(
      fc.property(intervals, all => {
        const moments = Array.from({ length: 201 }, (_, moment) => moment);
        const covered = moments.filter(moment => covers(all, moment));
        expect(moments.filter(moment => covers(union(all), moment))).toEqual(covered);
        expect(hoursOf(union(all))).toBeCloseTo(covered.length);
      }),
    );
  });

  test('their order makes no difference, nor does saying one twice', () => {
    fc.assert(
      fc.property(intervals, all => {
        expect(union([...all, ...all.toReversed()])).toEqual(union(all));
      }),
    );
  });
});
