import { describe, expect, test } from 'vitest';
import { median, medianRatio, quantile, versus } from './statistics.ts';

describe('the median', () => {
  test.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
    [[10, 2, 9], 9],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  test('leaves the values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test('of nothing is an error', () => {
    expect(() => median([])).toThrow('no values');
  });
});

describe('the ratio', () => {
  test('compares what was measured in the same round', () => {
    expect(medianRatio([10, 20, 300], [10, 10, 100])).toBe(2);
  });

  test('needs both sides of each round', () => {
    expect(() => medianRatio([1, 2], [1])).toThrow('same rounds');
  });
});

test('two sides are shown by their medians, and compared round by round', () => {
  expect(versus([2, 8, 40], [1, 4, 10])).toEqual({ value: 8, other: 4, ratio: 2 });
});

test.each([
  [0.5, 2],
  [0.95, 4],
  [0, 1],
])('the quantile %d of four values', (share, value) => {
  expect(quantile([4, 1, 3, 2], share)).toBe(value);
});
