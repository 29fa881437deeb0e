import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mtbf, mttr, runsBetween } from './reliability.ts';

const hour = 3_600_000;
const at = (hours: number): string => new Date(Date.UTC(2026, 0, 1) + hours * hour).toISOString();
const from = (start: number, end: number) => ({ from: at(start), to: at(end) });
const period = from(0, 100);

describe('mean time to repair', () => {
  test('is repair hours by repairs', () => {
    expect(mttr([from(0, 2), from(10, 14)])).toBe(3);
  });

  test('is null without repairs', () => {
    expect(mttr([])).toBeNull();
  });

  test('counts two repairs at once as two', () => {
    expect(mttr([from(0, 2), from(0, 2)])).toBe(2);
  });
});

describe('the runs of an asset', () => {
  test('end with each failure, and with the period', () => {
    expect(runsBetween({ period, failures: [at(40), at(70)], stopped: [] })).toEqual([
      { ...from(0, 40), hours: 40, failed: true },
      { ...from(40, 70), hours: 30, failed: true },
      { ...from(70, 100), hours: 30, failed: false },
    ]);
  });

  test('leave out the hours it stood still', () => {
    const [, second] = runsBetween({
      period,
      failures: [at(40), at(70)],
      stopped: [from(40, 50), from(45, 52)],
    });
    expect(second).toMatchObject({ ...from(40, 70), hours: 18 });
  });

  test('know nothing of failures outside the period', () => {
    expect(runsBetween({ period, failures: [at(-5), at(100), at(120)], stopped: [] })).toEqual([
      { ...period, hours: 100, failed: false },
    ]);
  });

  test('are none in a period of no length', () => {
    expect(runsBetween({ period: from(3, 3), failures: [], stopped: [] })).toEqual([]);
  });
});

describe('mean time between failures', () => {
  test('is operating hours by failures', () => {
    expect(mtbf(runsBetween({ period, failures: [at(40), at(70)], stopped: [from(40, 60)] }))).toBe(40);
  });

  test('is null, and not 0, without failures', () => {
    expect(mtbf(runsBetween({ period, failures: [], stopped: [] }))).toBeNull();
  });

  test('counts failures at the same moment each', () => {
    expect(mtbf(runsBetween({ period, failures: [at(40), at(40)], stopped: [] }))).toBe(50);
  });

  test('of a fleet is that of all its runs', () => {
    const one = runsBetween({ period, failures: [at(40)], stopped: [] });
    const other = runsBetween({ period, failures: [], stopped: [] });
    expect(mtbf([...one, ...other])).toBe(200);
  });
});

test('whatever fails and stands still, the runs add up to the operating hours, in any order of what is given', () => {
  const moment = fc.integer({ min: -20, max: 120 });
  const moments = fc.array(moment, { maxLength: 12 });
  const stops = fc.array(fc.tuple(moment, moment), { maxLength: 12 });
  fc.assert(
    fc.property(moments, stops, (failed, stood) => {
      const failures = failed.map(at);
      const stopped = stood.map(([start, end]) => from(start, end));
      const runs = runsBetween({ period, failures, stopped });
      const standing = Array.from({ length: 100 }, (_, n) => n).filter(n =>
        stood.some(([start, end]) => start <= n && n < end),
      );
      expect(runs.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(100 - standing.length);
      const turned = { period, failures: failures.toReversed(), stopped: stopped.toReversed() };
      expect(runsBetween(turned)).toEqual(runs);
    }),
  );
});
