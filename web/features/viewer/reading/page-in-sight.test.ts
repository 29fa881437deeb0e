import { expect, test } from 'vitest';
import { pageInSight } from './page-in-sight.ts';

test.each<[string, [number, number][], number | null]>([
  ['none, when nothing is in the window', [], null],
  ['none, when all have left it', [[1, 0]], null],
  [
    'the one of which most is in it',
    [
      [1, 120],
      [2, 500],
      [3, 80],
    ],
    2,
  ],
  [
    'the first of equals, in whatever order they are told',
    [
      [3, 300],
      [2, 300],
    ],
    2,
  ],
])('the page in sight is %s', (_, heights, page) => {
  expect(pageInSight(new Map(heights))).toBe(page);
});
