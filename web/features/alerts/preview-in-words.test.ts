import { expect, test } from 'vitest';
import { previewInWords } from './preview-in-words.ts';

const span = { from: '2026-03-01T00:00:00Z', to: '2026-03-15T00:00:00Z' };

test.each([
  [{ alerts: 0, unresolved: 0 }, 'It would have told you nothing in the last 14 days.'],
  [{ alerts: 1, unresolved: 0 }, 'It would have told you once in the last 14 days.'],
  [{ alerts: 1, unresolved: 1 }, 'It would have told you once in the last 14 days; it is not over yet.'],
  [{ alerts: 4, unresolved: 2 }, 'It would have told you 4 times in the last 14 days; 2 are not over yet.'],
])('%j in words', (told, words) => {
  expect(previewInWords({ ...span, ...told })).toBe(words);
});
