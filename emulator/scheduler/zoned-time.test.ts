import { expect, test } from 'vitest';
import { zonedTime } from './zoned-time.ts';

test.each([
  ['2026-11-21T10:00:00Z', 'Etc/UTC', '2026-11-21T10:00:00+00:00'],
  ['2026-07-01T13:00:00Z', 'America/Los_Angeles', '2026-07-01T06:00:00-07:00'],
  ['2026-01-01T00:30:00Z', 'America/St_Johns', '2025-12-31T21:00:00-03:30'],
  ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00+02:00'],
  ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00+01:00'],
])('%s in %s is %s', (instant, timeZone, text) => {
  expect(zonedTime(new Date(instant), timeZone)).toBe(text);
});
