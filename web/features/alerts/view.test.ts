import { expect, test } from 'vitest';
import { isNarrowed, toQuery } from './view.ts';

test.each([
  ['what is not resolved, when nothing is asked', {}, { state: 'triggered,acknowledged' }],
  ['one state', { state: 'resolved' }, { state: 'resolved' }],
  ['everything', { state: 'all' }, { state: 'triggered,acknowledged,resolved' }],
  [
    'a severity and a category among the open ones',
    { severity: 'high', category: 'system' },
    { state: 'triggered,acknowledged', severity: 'high', category: 'system' },
  ],
])('the inbox asks for %s', (_, view, query) => {
  expect(toQuery(view)).toEqual(query);
});

test.each([
  [{}, false],
  [{ state: 'all' }, true],
  [{ category: 'system' }, true],
])('%j is narrowed: %s', (view, narrowed) => {
  expect(isNarrowed(view)).toBe(narrowed);
});
