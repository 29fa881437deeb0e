import { describe, expect, test } from 'vitest';
import { countTime, uptimeOf } from './count-time.ts';

const time = (text: string) => new Date(`2026-03-${text}Z`);
const quarter = [time('29T10:00:00'), time('29T10:15:00')] as const;

describe('the time between two checks', () => {
  test('is added to its day, as it was', () => {
    const up = countTime([], ...quarter, true);
    expect(up).toEqual([{ date: '2026-03-29', upSeconds: 900, downSeconds: 0 }]);
    const down = countTime(up, time('29T10:15:00'), time('29T10:16:00'), false);
    expect(down).toEqual([{ date: '2026-03-29', upSeconds: 900, downSeconds: 60 }]);
  });

  test('is shared by two days when midnight is in it', () => {
    expect(countTime([], time('28T23:50:00'), time('29T00:05:00'), true)).toEqual([
      { date: '2026-03-28', upSeconds: 600, downSeconds: 0 },
      { date: '2026-03-29', upSeconds: 300, downSeconds: 0 },
    ]);
  });

  test('counts as neither when nobody looked for long', () => {
    expect(countTime([], time('29T10:00:00'), time('29T10:46:00'), true)).toEqual([]);
  });
});

test('ninety days are kept', () => {
  const days = Array.from({ length: 90 }, (_, index) => ({
    date: new Date(Date.UTC(2025, 11, 1 + index)).toISOString().slice(0, 10),
    upSeconds: 1,
    downSeconds: 0,
  }));
  const kept = countTime(days, ...quarter, true);
  expect(kept).toHaveLength(90);
  expect(kept.at(-1)?.date).toBe('2026-03-29');
});

describe('uptime', () => {
  const day = (upSeconds: number, downSeconds: number) => ({ date: '2026-03-29', upSeconds, downSeconds });

  test('is the share of the time up in that which was looked at', () => {
    expect(uptimeOf([day(999, 1)])).toBe(99.9);
    expect(uptimeOf([day(50, 50), day(100, 0)])).toBe(75);
  });

  test('is of the last days', () => {
    expect(uptimeOf([day(0, 100), day(100, 0)], 1)).toBe(100);
  });

  test('is not known where nobody looked', () => {
    expect(uptimeOf([])).toBeNull();
  });
});
