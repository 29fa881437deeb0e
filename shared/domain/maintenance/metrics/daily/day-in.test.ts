import { expect, test } from 'vitest';
import { dayBefore, dayIn, startOf } from './day-in.ts';

test.each([
  ['Etc/UTC', '2026-03-29T23:59:59.999Z', '2026-03-29'],
  ['Australia/Perth', '2026-03-29T16:00:00.000Z', '2026-03-30'],
  ['America/New_York', '2026-03-29T03:59:00.000Z', '2026-03-28'],
  ['Europe/Berlin', '2026-03-28T22:59:00.000Z', '2026-03-28'],
  ['Europe/Berlin', '2026-03-29T22:00:00.000Z', '2026-03-30'],
  ['Etc/UTC', '0987-03-29T00:00:00.000Z', '0987-03-29'],
])('in %s, %s is on %s', (zone, at, day) => {
  expect(dayIn(zone)(at)).toBe(day);
});

test('the day before the first of a month is the last of another', () => {
  expect(dayBefore('2028-03-01')).toBe('2028-02-29');
});

test.each([
  ['Etc/UTC', '2026-03-29', '2026-03-29T00:00:00.000Z'],
  ['Australia/Perth', '2026-03-29', '2026-03-28T16:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
  ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
  // There is no midnight: the clocks go from 23:59 to 1:00.
  ['America/Havana', '2026-03-08', '2026-03-08T05:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00:00.000Z'],
])('in %s, %s begins at %s', (zone, date, start) => {
  expect(startOf(date, dayIn(zone))).toBe(start);
});
