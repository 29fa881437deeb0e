import { expect, test } from 'vitest';
import { stockOutRate } from './stock-out-rate.ts';

test.each([
  [0, 8, 0],
  [2, 8, 25],
  [8, 8, 100],
  [0, 0, null],
])('of %s unfilled requests of %s is %s', (unfilled, requests, expected) => {
  expect(stockOutRate({ unfilled, requests })).toBe(expected);
});
