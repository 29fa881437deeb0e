import { describe, expect, test } from 'vitest';
import { deadline, defaultTolerance, type Tolerance } from './rules.ts';

const noon = (day: number): string => new Date(Date.UTC(2026, 2, day, 12)).toISOString();
const strict: Tolerance = { days: 0 };
const monthly: Tolerance = { days: 1, share: 0.2, mostDays: 28 };

describe('the latest time that is on time', () => {
  test.each<[string, Tolerance, number | null, number]>([
    ['is the due time without tolerance', strict, null, 10],
    ['is some days later', { days: 3 }, null, 13],
    ['is a share of the interval later', monthly, 30, 16],
    ['is no more than so many days later', monthly, 365, 38],
    ['is some days later where there is no interval', monthly, null, 11],
  ])('%s', (_, tolerance, intervalDays, expected) => {
    expect(deadline({ dueAt: noon(10), intervalDays }, tolerance)).toBe(noon(expected));
  });

  test('is a day later by default', () => {
    expect(deadline({ dueAt: noon(10), intervalDays: null }, defaultTolerance)).toBe(noon(11));
  });
});
