import { expect, test } from 'vitest';
import { policyUseInWords } from './policy-use-in-words.ts';

const rules = [
  { name: 'Low stock', escalationPolicyId: 'p1' },
  { name: 'Overdue order', escalationPolicyId: 'p1' },
  { name: 'Churn', escalationPolicyId: null },
];

test.each([
  ['p1', [], 'For those of the rules Low stock and Overdue order'],
  ['p2', ['critical', 'high'], 'For critical and high alerts'],
  ['p1', ['low'], 'For low alerts, and for those of the rules Low stock and Overdue order'],
  ['p2', [], 'For no alerts yet: choose severities here, or name it in a rule'],
] as const)('%s, by default for %j: %s', (id, defaultFor, words) => {
  expect(policyUseInWords({ id, defaultFor: [...defaultFor] }, rules)).toBe(words);
});
