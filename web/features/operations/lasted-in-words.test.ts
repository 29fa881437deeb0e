import { expect, test } from 'vitest';
import { lastedInWords } from './lasted-in-words.ts';

test.each([
  ['2026-03-29T10:00:12.400Z', '12 s'],
  ['2026-03-29T10:01:59Z', '119 s'],
  ['2026-03-29T11:05:00Z', '1 h 5 min'],
  ['2026-03-29T09:00:00Z', '0 s'],
])('until %s it lasted %s', (to, words) => {
  expect(lastedInWords('2026-03-29T10:00:00Z', to)).toBe(words);
});
