import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatDay,
  formatDuration,
  formatMoney,
  formatRelative,
  formatSecond,
  formatShortDay,
  fractionDigits,
  parseMoney,
} from './format.ts';

describe('money', () => {
  test.each([
    [123_450, 'USD', '$1,234.50'],
    [-5, 'USD', '-$0.05'],
    [1_234, 'JPY', '¥1,234'],
    [1_500, 'KWD', 'KWD\u00a01.500'],
  ])('%d minor units of %s are %s', (amount, currency, words) => {
    expect(formatMoney(amount, currency)).toBe(words);
  });

  test.each([
    ['12.50', 'USD', 1_250],
    ['12,5', 'EUR', 1_250],
    ['-3', 'USD', -300],
    ['0.29', 'USD', 29],
    ['100', 'JPY', 100],
    ['1.234', 'KWD', 1_234],
    ['', 'USD', null],
    ['twelve', 'USD', null],
  ])('"%s" in %s is %s minor units', (typed, currency, amount) => {
    expect(parseMoney(typed, currency)).toBe(amount);
  });

  test('a currency has its own number of decimals', () => {
    expect(['JPY', 'USD', 'KWD'].map(fractionDigits)).toEqual([0, 2, 3]);
  });
});

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [90, '1 h 30 min'],
])('%d minutes are %s', (minutes, words) => {
  expect(formatDuration(minutes)).toBe(words);
});

describe('days', () => {
  test('an instant falls on the day of the zone', () => {
    expect(formatDay('2026-03-11T16:30:00Z', 'Australia/Perth')).toBe('12 Mar 2026');
    expect(formatDay('2026-03-11T16:30:00Z', 'America/New_York')).toBe('11 Mar 2026');
  });

  test("this year's days go without the year", () => {
    const now = Date.parse('2026-06-01T00:00:00Z');
    expect(formatShortDay('2026-03-12T00:00:00Z', 'Etc/UTC', now)).toBe('12 Mar');
    expect(formatShortDay('2025-03-12T00:00:00Z', 'Etc/UTC', now)).toBe('12 Mar 2025');
  });
});

test.each([
  ['2026-06-01T11:59:40Z', 'just now'],
  ['2026-06-01T11:30:00Z', '30 minutes ago'],
  ['2026-05-31T12:00:00Z', 'yesterday'],
  ['2026-06-03T13:00:00Z', 'in 2 days'],
])('seen from noon, %s is %s', (instant, words) => {
  expect(formatRelative(instant, Date.parse('2026-06-01T12:00:00Z'))).toBe(words);
});

test('a moment is told to the second where several are close together', () => {
  expect(formatSecond('2026-03-12T06:05:09.870Z', 'Australia/Perth')).toBe('12 Mar 2026, 14:05:09');
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [24_400, '24 kB'],
  [999_950, '1.0 MB'],
  [17_825_792, '17.8 MB'],
  [420_000_000, '420 MB'],
  [5_368_709_120, '5.4 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
