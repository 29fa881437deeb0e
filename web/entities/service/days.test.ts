import { describe, expect, test } from 'vitest';
import { dayInWords, formatUptime, lastDays } from './days.ts';

const day = { date: '2026-03-29', upSeconds: 86_400, downSeconds: 0, maintenanceSeconds: 0 };

describe('the last days', () => {
  test('are 90, end today and hold what is known', () => {
    const days = lastDays([day], Date.parse('2026-03-30T23:59:00Z'));
    expect(days).toHaveLength(90);
    expect(days.at(-1)).toMatchObject({ date: '2026-03-30', upSeconds: 0 });
    expect(days.at(-2)).toEqual(day);
  });
});

test.each([
  [100, '100 %'],
  [99.99, '99.99 %'],
  [99.9999, '99.99 %'],
  [98.5, '98.5 %'],
  [0, '0 %'],
])('%d percent is written %s', (percent, words) => {
  expect(formatUptime(percent)).toBe(words);
});

test.each([
  [{}, '29 March 2026: 100 % up'],
  [{ upSeconds: 85_800, downSeconds: 600 }, '29 March 2026: 99.3 % up, 10 min down'],
  [{ downSeconds: 30 }, '29 March 2026: 99.96 % up, 30 s down'],
  [{ upSeconds: 0, maintenanceSeconds: 3600 }, '29 March 2026: 60 min of maintenance'],
  [{ upSeconds: 0 }, '29 March 2026: not looked at'],
])('a day of %o reads "%s"', (part, words) => {
  expect(dayInWords({ ...day, ...part })).toBe(words);
});
