import { expect, test } from 'vitest';
import { silencedInWords } from './silenced-in-words.ts';

const rules = [
  { id: 'low', name: 'Low' },
  { id: 'low-stock', name: 'Low stock' },
];

test.each([
  [{ key: 'low-stock:parts/p1' }, 'Low stock, about one part'],
  [{ key: 'gone:parts/p1' }, 'A rule, about one part'],
  [{ ruleId: 'low' }, 'Low'],
  [{ severity: 'medium', category: 'system' }, 'Medium alerts, System alerts'],
  [{ subject: 'assets/a1' }, 'about one asset'],
] as const)('%j in words', (matchers, words) => {
  expect(silencedInWords(matchers, rules)).toBe(words);
});
