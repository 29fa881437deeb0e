import { expect, test } from 'vitest';
import { counted, dayInWords, inWords, type Unit } from './in-words.ts';

test.each<[number | null, Unit, string]>([
  [null, 'hours', '—'],
  [0, 'count', '0'],
  [5485, 'count', '5,485'],
  [37.4878, 'hours', '37.5 h'],
  [1537.25, 'hours', '1,537 h'],
  [71.157, 'percent', '71.2 %'],
  [12345, 'money', '12345 cents'],
])('%s as %s is %s', (value, unit, words) =>
  expect(inWords(value, unit, amount => `${amount} cents`)).toBe(words),
);

test('a day is written without regard to where it is read', () =>
  expect(dayInWords('2026-03-01')).toBe('1 Mar 2026'));

test('one is told from several', () => {
  expect(counted(1, 'failure')).toBe('1 failure');
  expect(counted(1200, 'failure')).toBe('1,200 failures');
  expect(counted(0, 'failure')).toBe('0 failures');
});
