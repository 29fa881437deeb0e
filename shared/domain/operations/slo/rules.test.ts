import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BurnWindow, burnWindows } from './burn-window/rules.ts';
import { burnRate, sloOf } from './rules.ts';

const of = (total: number, failed: number) => ({ total, failed });
const everywhere = (
  requests: { total: number; failed: number },
  others: Partial<Record<BurnWindow, typeof requests>> = {},
) =>
  ({ ...Object.fromEntries(burnWindows.map(window => [window, requests])), ...others }) as Record<
    BurnWindow,
    typeof requests
  >;

describe('the burn rate', () => {
  test.each([
    ['without failures is 0', of(1000, 0), 0],
    ['is 1 where just the budget is spent', of(1000, 1), 1],
    ['is 14.4 where a month’s budget is gone in fifty hours', of(10_000, 144), 14.4],
    ['is 1000 where all fail', of(7, 7), 1000],
    ['is not known without requests', of(0, 0), null],
  ])('%s', (_, requests, rate) => {
    expect(burnRate(requests)).toBe(rate);
  });
});

describe('the error budget', () => {
  test('is what may fail, and what is left of it', () => {
    expect(sloOf(of(100_000, 25), everywhere(of(0, 0)))).toMatchObject({
      objective: 99.9,
      availability: 99.975,
      budget: { allowed: 100, spent: 25, leftPercent: 75 },
    });
  });

  test('may be overspent', () => {
    expect(sloOf(of(1000, 3), everywhere(of(0, 0))).budget.leftPercent).toBe(-200);
  });

  test('is not known without requests', () => {
    expect(sloOf(of(0, 0), everywhere(of(0, 0)))).toMatchObject({
      availability: null,
      budget: { allowed: 0, spent: 0, leftPercent: null },
    });
  });
});

describe('an alert', () => {
  const burning = (windows: Record<BurnWindow, { total: number; failed: number }>) =>
    sloOf(of(1_000_000, 0), windows)
      .alerts.filter(alert => alert.burning)
      .map(({ threshold }) => threshold);

  test('is there when both of its windows burn faster than it allows', () => {
    expect(burning(everywhere(of(1000, 15)))).toEqual([14.4, 6, 3, 1]);
    expect(burning(everywhere(of(1000, 5)))).toEqual([3, 1]);
  });

  test('is over with the short window, though the long one still remembers', () => {
    expect(burning(everywhere(of(1000, 15), { '5m': of(1000, 0) }))).toEqual([6, 3, 1]);
  });

  test('is not there while nobody asks', () => {
    expect(burning(everywhere(of(0, 0)))).toEqual([]);
  });
});

test('more failures never burn less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), fc.nat(1e6), (total, one, other) => {
      const [less, more] = [Math.min(one, other) % (total + 1), Math.max(one, other) % (total + 1)].sort(
        (a, b) => a - b,
      );
      expect(burnRate(of(total, less ?? 0)) ?? 0).toBeLessThanOrEqual(burnRate(of(total, more ?? 0)) ?? 0);
    }),
  );
});
