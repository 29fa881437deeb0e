import { expect, test } from 'vitest';
import { summaryInWords, withoutRule } from './alert-words.ts';

test('a title beside its rule leaves the rule out', () => {
  expect(withoutRule('Low stock: Belt', 'Low stock')).toBe('Belt');
  expect(withoutRule('Uptime is low', 'Low stock')).toBe('Uptime is low');
});

test('a summary tells facts by their names, and times as people read them', () => {
  const summary = 'part.ran-low on parts/p1\nminimumQuantity: 3\noverdueSince: 2026-11-19T12:37:58.461Z';
  expect(summaryInWords(summary, 'parts/p1', instant => `at ${instant.slice(11, 16)}`)).toEqual([
    'Minimum: 3',
    'Overdue since: at 12:37',
  ]);
});
