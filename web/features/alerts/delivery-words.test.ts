import { describe, expect, test } from 'vitest';
import {
  attemptInWords,
  latencyInWords,
  outcomeInWords,
  reasonInWords,
  togetherInWords,
  viaInWords,
} from './delivery-words.ts';

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

test.each([
  ['g1.2026-03-29T06:00:00Z.ab', null, 'together with others of its group'],
  ['quiet.ab.2026-03-29T06:00:00Z', null, 'together with others when the quiet hours had ended'],
  ['g1.2026-03-29T06:00:00Z.ab', 'grouped', null],
  [null, null, null],
] as const)('of the batch %s, held for %s: %s', (batch, reason, words) => {
  expect(togetherInWords({ batch, reason })).toBe(words);
});

test.each([
  [{ delivered: true, status: 200, error: null }, 'It answered 200.'],
  [{ delivered: false, status: 503, error: 'It answered 503.' }, 'It answered 503.'],
  [{ delivered: false, status: null, error: null }, 'It did not answer.'],
])('an attempt %j: %s', (attempt, words) => {
  expect(attemptInWords({ at: '2026-03-29T06:00:00Z', ms: 40, ...attempt })).toBe(words);
});

test.each([
  [87, '87 ms'],
  [1240, '1.2 s'],
])('%i ms are %s', (ms, words) => {
  expect(latencyInWords(ms)).toBe(words);
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
