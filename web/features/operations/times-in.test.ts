import { expect, test } from 'vitest';
import { timesIn } from './times-in.ts';

test('instants within a text are told by the clocks of the zone', () => {
  const text = 'late after 2000 ms at 2026-03-29T10:00:02.768Z, passed at 2026-03-29T10:00:09Z.';
  expect(timesIn(text, 'Europe/Berlin')).toBe('late after 2000 ms at 12:00:02, passed at 12:00:09.');
});
