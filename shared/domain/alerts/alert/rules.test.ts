import { expect, test } from 'vitest';
import { summaryInWords } from './rules.ts';

const wording = {
  field: (name: string) => ({ minimumQuantity: 'minimum', overdueSince: 'overdue since' })[name] ?? name,
  moment: (instant: string) => `at ${instant.slice(11, 16)}`,
};

test('a summary tells facts by their names, and times as people read them', () => {
  const summary = 'part.ran-low on parts/p1\nminimumQuantity: 3\noverdueSince: 2026-11-19T12:37:58.461Z';
  expect(summaryInWords({ summary, subject: 'parts/p1' }, wording)).toEqual([
    'Minimum: 3',
    'Overdue since: at 12:37',
  ]);
});

test('what only looks like a time stays as it is', () => {
  const summary = 'title: 2026-99-99T99:99Z';
  expect(summaryInWords({ summary, subject: null }, wording)).toEqual(['Title: 2026-99-99T99:99Z']);
});

test('what is a sentence stays one', () => {
  expect(summaryInWords({ summary: 'There are 2 of at least 5.', subject: null }, wording)).toEqual([
    'There are 2 of at least 5.',
  ]);
});
