import { expect, test } from 'vitest';
import { remainingInWords, speedOf, withSample } from './progress.ts';

test.each([
  ['nothing is known', [], null],
  [
    'it has just begun',
    [
      { at: 0, bytes: 0 },
      { at: 100, bytes: 9 },
    ],
    null,
  ],
  [
    'it goes',
    [
      { at: 0, bytes: 0 },
      { at: 2000, bytes: 5000 },
    ],
    2500,
  ],
  [
    'it stands',
    [
      { at: 0, bytes: 7 },
      { at: 2000, bytes: 7 },
    ],
    0,
  ],
  [
    'a part is sent again',
    [
      { at: 0, bytes: 9 },
      { at: 2000, bytes: 7 },
    ],
    0,
  ],
])('the speed when %s', (_, samples, speed) => {
  expect(speedOf(samples)).toBe(speed);
});

test('what is older than five seconds is no part of the speed', () => {
  const samples = withSample(
    [
      { at: 0, bytes: 0 },
      { at: 4000, bytes: 100 },
    ],
    { at: 6000, bytes: 300 },
  );
  expect(speedOf(samples)).toBe(100);
});

test.each([
  [100, null, ''],
  [100, 0, ''],
  [10, 1000, '1 s left'],
  [45_000, 1000, '45 s left'],
  [180_000, 1000, '3 min left'],
  [7_200_000, 1000, '2 h left'],
])('%d bytes at %s a second: %s', (bytes, speed, words) => {
  expect(remainingInWords(bytes, speed)).toBe(words);
});
