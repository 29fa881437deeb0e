import { expect, test } from 'vitest';
import { retryAfterMs, waitAfter, withAttempt } from './retry.ts';

test.each([
  [1, 5_000],
  [2, 300_000],
  [3, 1_800_000],
  [4, 7_200_000],
  [5, 18_000_000],
  [6, 36_000_000],
  [7, 36_000_000],
  [8, undefined],
])('after attempt %i the next comes in %s ms', (tries, ms) => {
  expect(waitAfter(tries, () => 0)).toBe(ms);
});

test('up to a tenth is added', () => {
  expect(waitAfter(1, () => 1)).toBe(5_500);
});

test('a receiver that asks for longer is left alone for longer, up to a day', () => {
  expect(waitAfter(1, () => 0, 60_000)).toBe(60_000);
  expect(waitAfter(2, () => 0, 60_000)).toBe(300_000);
  expect(waitAfter(1, () => 0, 10 * 86_400_000)).toBe(86_400_000);
});

const now = new Date('2026-03-29T08:15:00Z');
test.each([
  ['7', 7_000],
  ['Sun, 29 Mar 2026 08:16:00 GMT', 60_000],
  ['Sun, 29 Mar 2026 08:14:00 GMT', undefined],
  ['soon', undefined],
  ['-5', undefined],
  [undefined, undefined],
])('Retry-After: %s asks for %s ms', (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms);
});

test('a line of the ledger keeps all attempts of ten rounds, and of more the latest', () => {
  const made = Array.from({ length: 85 }, (_, ms) => ({
    ...{ at: now.toISOString(), ms, delivered: false, status: 503, error: 'It answered 503.' },
  }));
  let kept: ReturnType<typeof withAttempt> = [];
  for (const attempt of made) kept = withAttempt(kept, attempt);
  expect(kept).toEqual(made.slice(5));
});
