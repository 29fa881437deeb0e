import { expect, test } from 'vitest';
import { cronInWords } from './cron-in-words.ts';

test.each([
  ['*/15 * * * *', 'Every 15 minutes'],
  ['* * * * *', 'Every minute'],
  ['0 * * * *', 'Every hour on the hour'],
  ['5 * * * *', 'Every hour at 5 past'],
  ['0 */6 * * *', 'Every 6 hours on the hour'],
  ['0 2 * * *', 'Every day at 02:00'],
  ['30 7 * * 1', 'Every Monday at 07:30'],
  ['30 7 * * 7', 'Every Sunday at 07:30'],
  ['0 9 * * 1-5', 'Monday to Friday at 09:00'],
  ['0 4 1 * *', 'On day 1 of each month at 04:00'],
  ['0 4 1 1 *', null],
  ['*/7 * * * *', null],
  ['0 0 1 * 1', null],
  ['*/5 * * * 1', null],
])('%s reads "%s"', (schedule, words) => {
  expect(cronInWords(schedule)).toBe(words);
});
