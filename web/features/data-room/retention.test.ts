import { expect, test } from 'vitest';
import { daysFault, daysOf, storageClassInWords } from './retention.ts';

test.each([
  ['', null, true],
  [' 30 ', 30, true],
  ['36500', 36_500, true],
  ['0', 0, false],
  ['1.5', 1.5, false],
  ['36501', 36_501, false],
])('"%s" is %s days; whether a room may keep its versions so long: %s', (typed, days, may) => {
  expect(daysOf(typed)).toBe(days);
  expect(daysFault(typed) === null).toBe(may);
});

test('what is no number is none', () => {
  expect(daysFault('a year')).toMatch(/whole days/);
});

test('a storage class that is new keeps its name', () => {
  expect(storageClassInWords('STANDARD')).toBe('Standard');
  expect(storageClassInWords('RAPID')).toBe('RAPID');
});
