import { expect, test } from 'vitest';
import { subjectOf, summaryInWords, titleInWords, withoutRule } from './alert-words.ts';

test.each([
  ['Low stock: parts/p1', 'parts/p1', 'Belt', 'Low stock: Belt'],
  ['Low stock: parts/p1', 'parts/p1', null, 'Low stock: parts/p1'],
  ['Uptime is low', null, null, 'Uptime is low'],
])('%s about %s, named %s', (title, subject, name, words) => {
  expect(titleInWords(title, subject, name)).toBe(words);
});

test('a title ends with what it is about, when that has no name', () => {
  expect(subjectOf('Low stock: parts/p1')).toBe('parts/p1');
  expect(subjectOf('Low stock: Belt')).toBeNull();
});

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
