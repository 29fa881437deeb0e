import { expect, test } from 'vitest';
import { createLimiter } from './rate-limit.ts';

function limiter(perMinute: number) {
  let time = 1_000_000;
  return { take: createLimiter(perMinute, () => time), wait: (seconds: number) => (time += seconds * 1000) };
}

test('so many requests a minute are allowed and no more', () => {
  const { take } = limiter(3);
  expect([1, 2, 3, 4, 5].map(() => take('a').allowed)).toEqual([true, true, true, false, false]);
});

test('it says how much is left, and never less than nothing', () => {
  const { take } = limiter(2);
  expect([1, 2, 3].map(() => take('a').remaining)).toEqual([1, 0, 0]);
  expect(take('a').limit).toBe(2);
});

test('it says in how many whole seconds there is more', () => {
  const { take, wait } = limiter(1);
  expect(take('a').resetSeconds).toBe(60);
  wait(59.5);
  expect(take('a')).toMatchObject({ allowed: false, resetSeconds: 1 });
  wait(0.5);
  expect(take('a')).toMatchObject({ allowed: true, resetSeconds: 60 });
});

test('one caller does not use up what another one has', () => {
  const { take } = limiter(1);
  expect(['a', 'b', 'a'].map(key => take(key).allowed)).toEqual([true, true, false]);
});
