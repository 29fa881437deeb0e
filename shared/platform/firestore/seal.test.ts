import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const key = randomUUID();

test('who has the key reads what was sealed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(unseal(key, seal(key, text))).toBe(text);
    }),
  );
});

test('what was sealed is not to be seen, nor twice the same', () => {
  const sealed = seal(key, 'cfx.demo.secret');
  expect(sealed.toString('latin1')).not.toContain('cfx');
  expect(seal(key, 'cfx.demo.secret')).not.toEqual(sealed);
});

test('another key opens nothing', () => {
  expect(() => unseal(randomUUID(), seal(key, 'cfx.demo.secret'))).toThrow();
});

test('what was changed does not open', () => {
  const sealed = seal(key, 'cfx.demo.secret');
  sealed[14] = (sealed[14] ?? 0) ^ 1;
  expect(() => unseal(key, sealed)).toThrow();
});
