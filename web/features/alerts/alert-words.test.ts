import { expect, test } from 'vitest';
import { withoutRule } from './alert-words.ts';

test('a title beside its rule leaves the rule out', () => {
  expect(withoutRule('Low stock: Belt', 'Low stock')).toBe('Belt');
  expect(withoutRule('Uptime is low', 'Low stock')).toBe('Uptime is low');
});
