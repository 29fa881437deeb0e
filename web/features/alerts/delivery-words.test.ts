import { describe, expect, test } from 'vitest';
import { outcomeInWords, reasonInWords, viaInWords } from './delivery-words.ts';

test.each([
  [{ type: 'channel', id: 'c1', name: 'Night shift' }, 'the channel Night shift'],
  [{ type: 'preference', id: 'u1', name: 'Ada' }, 'the preferences of Ada'],
  [{ type: 'escalation', id: 'p1', name: 'Plant', step: 1 }, 'step 2 of the escalation Plant'],
] as const)('%j is told by %s', (via, words) => {
  expect(viaInWords(via)).toBe(words);
});

test.each([
  ['quiet-hours', 'until the quiet hours end'],
  ['inhibited', 'a graver alert about the same is open'],
  [null, null],
] as const)('the reason %s is %s', (reason, words) => {
  expect(reasonInWords({ reason })).toBe(words);
});

describe('what came of it', () => {
  const attempt = { at: '2026-03-29T06:00:00Z', ms: 40, delivered: false };

  test.each([
    ['nothing before the first attempt', [], null],
    ['the error, when there was one', [{ ...attempt, error: 'no such host' }], 'no such host'],
    ['the answer of the last attempt', [attempt, { ...attempt, status: 503 }], 'attempt 2: answered 503'],
  ])('is %s', (_, attempts, words) => {
    expect(outcomeInWords({ attempts })).toBe(words);
  });
});
