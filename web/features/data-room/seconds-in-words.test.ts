import { expect, test } from 'vitest';
import { secondsInWords } from './seconds-in-words.ts';

test.each([
  [0, '0 s'],
  [0.3, 'under 1 s'],
  [59.6, '1 min'],
  [80, '1 min 20 s'],
  [3900, '1 h 5 min'],
])('%d seconds are %s', (seconds, words) => {
  expect(secondsInWords(seconds)).toBe(words);
});
