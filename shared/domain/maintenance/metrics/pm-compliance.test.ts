import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deadline,
  defaultTolerance,
  type PreventiveOrder,
  pmCompliance,
  type Tolerance,
} from './pm-compliance.ts';

const noon = (day: number): string => new Date(Date.UTC(2026, 2, day, 12)).toISOString();
const order = (due: number | null, done: number | null, intervalDays?: number): PreventiveOrder => ({
  dueAt: due === null ? null : noon(due),
  completedAt: done === null ? null : noon(done),
  intervalDays: intervalDays ?? null,
});
const strict: Tolerance = { days: 0 };
const monthly: Tolerance = { days: 1, share: 0.2, mostDays: 28 };

describe('the latest time that is on time', () => {
  test.each<[string, Tolerance, number | null, number]>([
    ['is the due time without tolerance', strict, null, 10],
    ['is some days later', { days: 3 }, null, 13],
    ['is a share of the interval later', monthly, 30, 16],
    ['is no more than so many days later', monthly, 365, 38],
    ['is some days later where there is no interval', monthly, null, 11],
  ])('%s', (_, tolerance, intervalDays, expected) => {
    expect(deadline({ dueAt: noon(10), intervalDays }, tolerance)).toBe(noon(expected));
  });

  test('is a day later by default', () => {
    expect(deadline({ dueAt: noon(10), intervalDays: null }, defaultTolerance)).toBe(noon(11));
  });
});

describe('PM compliance', () => {
  const at = noon(20);
  test.each<[string, PreventiveOrder[], object]>([
    ['is null when nothing was due', [], { due: 0, onTime: 0, percent: null }],
    ['counts what was done on time', [order(10, 11), order(10, 12)], { due: 2, onTime: 1, percent: 50 }],
    ['counts what was not done as due', [order(10, null)], { due: 1, onTime: 0, percent: 0 }],
    [
      'does not judge what still has time',
      [order(18, null), order(19, null), order(25, null)],
      { due: 1, onTime: 0 },
    ],
    ['counts what was done before its time', [order(25, 15)], { due: 1, onTime: 1, percent: 100 }],
    ['never counts what has no due date', [order(null, 11)], { due: 0, undated: 1, percent: null }],
  ])('%s', (_, orders, expected) => {
    expect(pmCompliance(orders, at)).toMatchObject(expected);
  });

  test('never falls with more tolerance, and the order of orders makes no difference', () => {
    const day = fc.integer({ min: 1, max: 28 });
    const orders = fc.array(fc.tuple(fc.option(day), day).map(([due, done]) => order(due, done)));
    fc.assert(
      fc.property(orders, fc.integer({ min: 0, max: 5 }), (all, days) => {
        const less = pmCompliance(all, noon(40), { days });
        const more = pmCompliance(all.toReversed(), noon(40), { days: days + 1 });
        expect(more.onTime).toBeGreaterThanOrEqual(less.onTime);
        expect(more.due + more.undated).toBe(all.length);
        expect(pmCompliance(all.toReversed(), noon(40), { days })).toEqual(less);
      }),
    );
  });
});
