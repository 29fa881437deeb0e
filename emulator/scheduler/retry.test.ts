import { describe, expect, test } from 'vitest';
import type { RetryConfig } from './job.ts';
import { mayRetry, retryWait } from './retry.ts';

const config: RetryConfig = {
  retryCount: 5,
  maxRetryDuration: 0,
  minBackoffDuration: 10_000,
  maxBackoffDuration: 300_000,
  maxDoublings: 3,
};
const seconds = (retries: number, changes: Partial<RetryConfig> = {}) =>
  Array.from({ length: retries }, (_, index) => retryWait({ ...config, ...changes }, index + 1) / 1000);

describe('the wait before each retry', () => {
  test('doubles, then grows evenly, then stays, as in Google’s own example', () => {
    expect(seconds(8)).toEqual([10, 20, 40, 80, 160, 240, 300, 300]);
  });

  test('grows evenly from the start without doublings', () => {
    expect(seconds(4, { maxDoublings: 0 })).toEqual([10, 20, 30, 40]);
  });

  test('is never more than the most', () => {
    expect(seconds(2, { maxBackoffDuration: 5000 })).toEqual([5, 5]);
  });
});

describe('a failed execution', () => {
  test.each([
    { retryCount: 0, maxRetryDuration: 0, retries: 0, elapsed: 0, may: false },
    { retryCount: 0, maxRetryDuration: 60_000, retries: 0, elapsed: 0, may: false },
    { retryCount: 3, maxRetryDuration: 0, retries: 2, elapsed: 1e9, may: true },
    { retryCount: 3, maxRetryDuration: 0, retries: 3, elapsed: 0, may: false },
    { retryCount: 3, maxRetryDuration: 60_000, retries: 3, elapsed: 59_999, may: true },
    { retryCount: 3, maxRetryDuration: 60_000, retries: 2, elapsed: 60_000, may: true },
    { retryCount: 3, maxRetryDuration: 60_000, retries: 3, elapsed: 60_000, may: false },
  ])(
    'of $retryCount retries in $maxRetryDuration ms, after $retries in $elapsed ms, is tried again: $may',
    of => {
      expect(mayRetry({ ...config, ...of }, of.retries, of.elapsed)).toBe(of.may);
    },
  );
});
