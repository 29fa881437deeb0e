import { expect, test } from 'vitest';
import { lineThrough, niceTop } from './chart-scale.ts';

test.each([
  [0, 1],
  [0.3, 0.5],
  [1, 1],
  [7, 10],
  [120, 200],
  [2000, 2000],
  [4100, 5000],
])('an axis for values up to %d ends at %d', (value, top) => {
  expect(niceTop(value)).toBe(top);
});

test.each([
  ['joins what follows one another', [1, 2], 'M0.5 1L1.5 2'],
  ['is broken where there is nothing', [1, 2, null, 3, 4], 'M0.5 1L1.5 2M3.5 3L4.5 4'],
  ['shows a lone value as a dash', [null, 5, null], 'M1.2 5h0.6'],
])('the line %s', (_, values, path) => {
  expect(lineThrough(values, value => value)).toBe(path);
});
