import { expect, test } from 'vitest';
import { scheduleFaults } from './schedule-faults.ts';

test.each([
  '* * * * *',
  '*/15 * * * *',
  '0 3 * * 1-5',
  '0,30 8-18/2 1 jan,jul *',
  '59 23 31 12 7',
  '0 6 * * Mon-Fri',
])('%s is a schedule', schedule => {
  expect(scheduleFaults(schedule, 'Europe/Paris')).toEqual([]);
});

test.each([
  ['60 * * * *', 'minute'],
  ['* 24 * * *', 'hour'],
  ['* * 0 * *', 'day of the month'],
  ['* * * 13 *', 'month'],
  ['* * * * 8', 'day of the week'],
  ['*/0 * * * *', 'minute'],
  ['*/x * * * *', 'minute'],
  ['5-1 * * * *', 'minute'],
  ['1-2-3 * * * *', 'minute'],
  ['1/2/3 * * * *', 'minute'],
  [', * * * *', 'minute'],
  ['* * L * *', 'day of the month'],
])('%s is wrong in its %s', (schedule, field) => {
  expect(scheduleFaults(schedule, 'Etc/UTC')).toEqual([expect.stringContaining(`the ${field} must lie`)]);
});

test.each(['* * * *', '0 * * * * *', '@daily'])('%s has not five fields', schedule => {
  expect(scheduleFaults(schedule, 'Etc/UTC')).toEqual([expect.stringContaining('five fields')]);
});

test.each(['Europe/Atlantis', '+01:00', 'CEST', ''])('"%s" is not a time zone', timeZone => {
  expect(scheduleFaults('0 3 * * *', timeZone)).toEqual([expect.stringContaining('is not a time zone')]);
});
