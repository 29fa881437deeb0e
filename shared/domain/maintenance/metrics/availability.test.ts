import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availability, inherentAvailability } from './availability.ts';
import type { Interval } from './intervals.ts';

const hour = 3_600_000;
const at = (hours: number): string => new Date(Date.UTC(2026, 0, 1) + hours * hour).toISOString();
const from = (start: number, end: number): Interval => ({ from: at(start), to: at(end) });
const period = from(0, 100);

describe('availability', () => {
  test.each<[string, Interval[], Interval[], number | null]>([
    ['is whole without downtime', [], [], 100],
    ['falls with downtime', [from(10, 30)], [], 80],
    ['counts overlapping downtime once', [from(10, 30), from(20, 30), from(5, 15)], [], 75],
    ['leaves idle time out', [from(10, 30)], [from(50, 100)], 60],
    ['counts no downtime while idle', [from(40, 60)], [from(50, 100)], 80],
    ['counts only downtime within the period', [from(-50, 10), from(90, 200)], [], 80],
    ['is undefined when idle all the time', [from(0, 5)], [from(-1, 101)], null],
  ])('%s', (_, downtime, idle, expected) => {
    expect(availability([{ period, downtime, idle }])).toBe(expected);
  });

  test('of several is that of all their hours', () => {
    const short = { period: from(0, 20), downtime: [from(0, 20)], idle: [] };
    expect(availability([{ period: from(0, 80), downtime: [], idle: [] }, short])).toBe(80);
    expect(availability([])).toBeNull();
  });

  test('lies between 0 and 100, and never rises with more downtime', () => {
    const point = fc.integer({ min: -10, max: 110 });
    const intervals = fc.array(fc.tuple(point, point).map(([one, other]) => from(one, other)));
    fc.assert(
      fc.property(intervals, intervals, intervals, (idle, downtime, more) => {
        const before = availability([{ period, downtime, idle }]);
        const after = availability([{ period, downtime: [...downtime, ...more], idle }]);
        expect(before === null).toBe(after === null);
        expect(after ?? 0).toBeGreaterThanOrEqual(0);
        expect(after ?? 0).toBeLessThanOrEqual(before ?? 0);
        expect(before ?? 0).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('inherent availability', () => {
  test.each<[number | null, number | null, number | null]>([
    [90, 10, 90],
    [90, 0, 100],
    [0, 10, 0],
    [0, 0, null],
    [null, 10, null],
    [90, null, null],
  ])('of MTBF %s and MTTR %s is %s', (mtbf, mttr, expected) => {
    expect(inherentAvailability(mtbf, mttr)).toBe(expected);
  });
});
