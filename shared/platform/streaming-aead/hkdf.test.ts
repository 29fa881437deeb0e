import { hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hkdf } from './hkdf.ts';

test('is that of Node, as far as that goes', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  const hash = fc.constantFrom('sha256' as const, 'sha1' as const, 'sha512' as const);
  fc.assert(
    fc.property(hash, bytes, bytes, bytes, fc.constantFrom(16, 32), (hash, ikm, salt, info, length) => {
      expect(hkdf({ hash, ikm, salt, info }, length)).toEqual(
        Buffer.from(hkdfSync(hash, ikm, salt, info, length)),
      );
    }),
  );
});

test('takes information of any length', () => {
  const source = { hash: 'sha256' as const, ikm: Buffer.alloc(32, 1), salt: Buffer.alloc(32, 2) };
  const long = hkdf({ ...source, info: Buffer.alloc(5000, 3) }, 32);
  expect(long).toHaveLength(32);
  expect(hkdf({ ...source, info: Buffer.alloc(5001, 3) }, 32)).not.toEqual(long);
});
