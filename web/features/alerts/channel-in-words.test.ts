import { expect, test } from 'vitest';
import { pacingInWords, takesInWords } from './channel-in-words.ts';

const all = ['system', 'business', 'maintenance'] as const;

test.each([
  [['critical', 'high'], all, 'Critical, High'],
  [['low'], ['system'], 'Low; only System'],
  [[], all, 'no alerts'],
  [['low'], [], 'no alerts'],
] as const)('%j of %j: %s', (severities, categories, words) => {
  expect(takesInWords({ severities: [...severities], categories: [...categories] })).toBe(words);
});

test.each([
  [
    { by: 'rule', waitSeconds: 30, intervalMinutes: 5 },
    null,
    'Alerts of one rule within 30 s together, at least 5 min apart',
  ],
  [{ by: 'all', waitSeconds: 60, intervalMinutes: 0 }, null, 'Alerts within 60 s together'],
  [
    { by: 'rule', waitSeconds: 0, intervalMinutes: 5 },
    240,
    'Each alert by itself; again every 4 h until acknowledged',
  ],
] as const)('%j, repeated after %s: %s', (group, repeatMinutes, words) => {
  expect(pacingInWords({ group, repeatMinutes })).toBe(words);
});
