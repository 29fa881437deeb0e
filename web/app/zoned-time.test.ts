import { describe, expect, test } from 'vitest';
import { dayOf, instantOf, wallTime } from './zoned-time.ts';

describe.each([
  ['2026-01-15T09:30', 'Europe/Berlin', '2026-01-15T08:30:00.000Z'],
  ['2026-07-15T09:30', 'Europe/Berlin', '2026-07-15T07:30:00.000Z'],
  ['2026-07-15T09:30', 'Australia/Perth', '2026-07-15T01:30:00.000Z'],
  ['2026-07-15T00:15', 'Asia/Kathmandu', '2026-07-14T18:30:00.000Z'],
  ['2026-12-31T23:00', 'America/St_Johns', '2027-01-01T02:30:00.000Z'],
])('%s in %s', (wall, zone, instant) => {
  test(`is ${instant}`, () => expect(instantOf(wall, zone)).toBe(instant));
  test('and back', () => expect(wallTime(instant, zone)).toBe(wall));
});

test('of a time shown twice, the first is meant', () => {
  expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
});

test('a time that the clocks skip is taken as much later', () => {
  expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  expect(wallTime('2026-03-29T01:30:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T03:30');
});

test('a day begins when the zone says', () => {
  expect(dayOf('2026-03-11T16:30:00Z', 'Australia/Perth')).toBe('2026-03-12');
});
