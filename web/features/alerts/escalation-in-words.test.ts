import { expect, test } from 'vitest';
import { repeatInWords, standingInWords, stepTimeInWords } from './escalation-in-words.ts';

test.each([
  [0, 0, 'At once'],
  [5, 0, 'After 5 min'],
  [90, 1, '1 h 30 min later'],
  [0, 1, 'Together with that'],
])('%i minutes for step %i: %s', (minutes, index, words) => {
  expect(stepTimeInWords(minutes, index)).toBe(words);
});

test.each([
  [0, 'Then nobody more is told.'],
  [1, 'Then all steps again, once.'],
  [3, 'Then all steps again, 3 times.'],
])('repeated %i times: %s', (repeat, words) => {
  expect(repeatInWords(repeat)).toBe(words);
});

const begun = { step: 0, steps: 3, round: 0, repeat: 0, nextAt: '14:05' } as const;

test.each([
  [{ standing: 'running' }, 'Step 1 of 3 is next, at 14:05, unless somebody acknowledges it.'],
  [
    { standing: 'running', step: 1, round: 1, repeat: 2 },
    'Step 2 of 3 is next, at 14:05, unless somebody acknowledges it. Round 2 of 3.',
  ],
  [{ standing: 'exhausted', step: 2, nextAt: null }, 'All 3 steps were taken, and nobody acknowledged it.'],
  [{ standing: 'exhausted', steps: 1, nextAt: null }, 'Its one step was taken, and nobody acknowledged it.'],
  [{ standing: 'stopped', nextAt: null }, 'It ended before anybody more was told.'],
  [{ standing: 'stopped', step: 2, nextAt: null }, 'It ended before step 3.'],
] as const)('%j: %s', (progress, words) => {
  expect(standingInWords({ ...begun, ...progress }, instant => `at ${instant}`)).toBe(words);
});
