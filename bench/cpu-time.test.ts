import { expect, test } from 'vitest';
import { parseStat } from './cpu-time.ts';

test('the time of a process is that in its own code and that in the system', () => {
  const stat = '42 (node (main)) S 1 42 42 0 -1 4194560 1000 0 0 0 150 25 0 0 20 0 11 0 5000 1 2 3';
  expect(parseStat(stat)).toBe(1750);
});
