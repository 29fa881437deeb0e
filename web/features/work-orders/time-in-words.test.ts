import { expect, test } from 'vitest';
import { formatDays } from '../../app/format.ts';
import { timeInWords } from './time-in-words.ts';

const from = '2026-11-02T16:00:00.000Z';
const to = '2026-11-04T16:00:00.000Z';
const inPerth = (first: string, last: string) => formatDays(first, last, 'Australia/Perth');

test.each([
  [{ from, to }, '3–4 Nov 2026'],
  [{ from, to: '2026-11-03T16:00:00.000Z' }, '3 Nov 2026'],
  [{ from }, 'from 3 Nov 2026'],
  [{ to }, 'to 4 Nov 2026'],
  [{ by: 'overdue', to }, 'at the end of 4 Nov 2026'],
  [{ from: '2025-12-31T16:00:00.000Z', to }, '1 Jan – 4 Nov 2026'],
])('%j is %s', (view, words) => {
  expect(timeInWords(view, inPerth).replaceAll(/[\u2009\u202f]/g, ' ')).toBe(words);
});
