import { expect, test } from 'vitest';
import { revisionChanges } from './revision-changes.ts';

test('each change of revision is found, the newest first', () => {
  const samples = ['c', 'b', 'b', 'a'].map((revision, index) => ({
    revision,
    at: `2026-03-29T10:0${9 - index}Z`,
  }));
  expect(revisionChanges(samples)).toEqual([
    { at: '2026-03-29T10:09Z', from: 'b', to: 'c' },
    { at: '2026-03-29T10:07Z', from: 'a', to: 'b' },
  ]);
});

test('without looks there is none', () => {
  expect(revisionChanges([])).toEqual([]);
});
