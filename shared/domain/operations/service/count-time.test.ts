import { describe, expect, test } from 'vitest';
import { countTime, lastDays, uptimeDays, uptimeOf } from './count-time.ts';

const span = (from: string, to: string) => ({
  from: new Date(`2026-03-${from}Z`),
  to: new Date(`2026-03-${to}Z`),
});
const day = (date: string, upSeconds: number, downSeconds = 0, maintenanceSeconds = 0) => ({
  date,
  upSeconds,
  downSeconds,
  maintenanceSeconds,
});
const quarter = span('29T10:00:00', '29T10:15:00');

describe('the time between two checks', () => {
  test('is added to its day, as it was', () => {
    const up = countTime([], quarter, [quarter], true);
    expect(up).toEqual([day('2026-03-29', 900)]);
    const minute = span('29T10:15:00', '29T10:16:00');
    expect(countTime(up, minute, [minute], false)).toEqual([day('2026-03-29', 900, 60)]);
  });

  test('is shared by two days when midnight is in it', () => {
    const night = span('28T23:50:00', '29T00:05:00');
    expect(countTime([], night, [night], true)).toEqual([day('2026-03-28', 600), day('2026-03-29', 300)]);
  });

  test('counts as maintenance where there was some', () => {
    const outside = [span('29T10:00:00', '29T10:05:00')];
    expect(countTime([], quarter, outside, false)).toEqual([day('2026-03-29', 0, 300, 600)]);
    expect(countTime([], quarter, [], false)).toEqual([day('2026-03-29', 0, 0, 900)]);
  });

  test('counts as nothing when nobody looked for long', () => {
    const long = span('29T10:00:00', '29T10:46:00');
    expect(countTime([], long, [long], true)).toEqual([]);
  });

  test('is counted in whole seconds that add up', () => {
    const spans = [0, 400, 800, 1_200, 1_600, 2_000].map(ms => new Date(Date.UTC(2026, 2, 29) + ms));
    const counted = spans.slice(1).reduce((days: ReturnType<typeof day>[], to, index) => {
      const since = { from: spans[index] ?? to, to };
      return countTime(days, since, [since], true);
    }, []);
    expect(counted).toEqual([day('2026-03-29', 2)]);
  });
});

test('ninety days are kept', () => {
  const days = Array.from({ length: 90 }, (_, index) =>
    day(new Date(Date.UTC(2025, 11, 29 + index)).toISOString().slice(0, 10), 1),
  );
  const kept = countTime(days, quarter, [quarter], true);
  expect(kept).toHaveLength(90);
  expect(kept.at(-1)?.date).toBe('2026-03-29');
});

test('what is older than ninety days is not kept, though nobody looked since', () => {
  const old = [day('2025-12-29', 1), day('2025-12-30', 1)];
  const kept = countTime(old, quarter, [quarter], true);
  expect(kept.map(({ date }) => date)).toEqual(['2025-12-30', '2026-03-29']);
});

test('the last thirty days are those of the calendar, also where nobody looked on some', () => {
  const days = [day('2026-02-27', 1), day('2026-02-28', 1), day('2026-03-29', 1)];
  const last = lastDays(days, uptimeDays);
  expect(last.map(({ date }) => date)).toEqual(['2026-02-28', '2026-03-29']);
});

describe('uptime', () => {
  const any = '2026-03-29';

  test('is the share of the time up in that which was looked at, without maintenance', () => {
    expect(uptimeOf([day(any, 999, 1)])).toBe(99.9);
    expect(uptimeOf([day(any, 50, 50, 800), day(any, 100)])).toBe(75);
  });

  test('is not known where nobody looked', () => {
    expect(uptimeOf([])).toBeNull();
  });
});
