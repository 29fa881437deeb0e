import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Binding, open, seal, sealedWith } from './ciphertext.ts';

const material = randomBytes(32);
const plaintext = Buffer.from('a secret');
const bound = (keyName: string, additionalData: string): Binding => ({
  keyName,
  additionalData: Buffer.from(additionalData),
});

test('A ciphertext carries the number of its version', () => {
  expect(sealedWith(seal(plaintext, 70_000, material, bound('key', '')))).toBe(70_000);
});

test('A ciphertext opens under the name and data that it was sealed with', () => {
  const ciphertext = seal(plaintext, 1, material, bound('key', 'data'));
  expect(open(ciphertext, material, bound('key', 'data'))).toEqual(plaintext);
});

test.each([
  ['another name', bound('other', 'data')],
  ['other data', bound('key', 'other')],
  ['the same letters, parted elsewhere', bound('keyd', 'ata')],
])('A ciphertext does not open under %s, though the material is the same', (_, binding) => {
  const ciphertext = seal(plaintext, 1, material, bound('key', 'data'));
  expect(open(ciphertext, material, binding)).toBeUndefined();
});
