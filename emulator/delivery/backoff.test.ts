import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test('the wait doubles from the least to the most', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 2000].map(attempt =>
    backoffMs({ minMs: 1000, maxMs: 60_000 }, attempt),
  );
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});
