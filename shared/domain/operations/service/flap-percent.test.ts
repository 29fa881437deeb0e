import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flapPercent } from './flap-percent.ts';

const steady = Array.from({ length: 21 }, () => true);

describe('the share of changes', () => {
  test('is none where nothing changes', () => {
    expect(flapPercent(steady)).toBe(0);
    expect(flapPercent([])).toBe(0);
  });

  test('is all where everything changes', () => {
    expect(flapPercent(steady.map((_, index) => index % 2 === 0))).toBeCloseTo(100);
  });

  test('counts a late change more than an early one: 1.25 and 0.75 of twenty', () => {
    expect(flapPercent(steady.with(20, false))).toBeCloseTo(6.25);
    expect(flapPercent(steady.with(0, false))).toBeCloseTo(3.75);
  });

  test('of few outcomes is as if the first had always been', () => {
    const padded = [...Array.from({ length: 18 }, () => false), false, true, false];
    expect(flapPercent([false, true, false])).toBeCloseTo(flapPercent(padded));
  });

  test('lies between none and all, and does not tell passes from failures', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 21 }), outcomes => {
        const percent = flapPercent(outcomes);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100.000001);
        expect(flapPercent(outcomes.map(outcome => !outcome))).toBeCloseTo(percent);
      }),
    );
  });
});
