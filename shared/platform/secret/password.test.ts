import { expect, test } from 'vitest';
import { PasswordHash } from '../resource/password-hash.ts';
import { hashPassword, matchesPassword } from './password.ts';

test('only the password itself matches its hash', async () => {
  const kept = PasswordHash.parse(JSON.parse(JSON.stringify(await hashPassword('Größe 12'))));
  expect(JSON.stringify(kept)).not.toContain('12"');
  expect(await matchesPassword('Größe 12', kept)).toBe(true);
  expect(await matchesPassword('Größe 12'.normalize('NFD'), kept)).toBe(true);
  expect(await matchesPassword('größe 12', kept)).toBe(false);
  expect(await matchesPassword('', kept)).toBe(false);
});

test('the same password is never kept as the same hash', async () => {
  const [one, other] = await Promise.all([hashPassword('same'), hashPassword('same')]);
  expect(one.hash).not.toBe(other.hash);
});

test('a hash that was made with other parameters goes by its own', async () => {
  // RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1), its first 32 bytes.
  const known = {
    algorithm: 'scrypt',
    ...{ N: 16_384, r: 8, p: 1 },
    salt: Buffer.from('SodiumChloride').toString('base64'),
    hash: Buffer.from('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2', 'hex').toString(
      'base64',
    ),
  } as const;
  expect(await matchesPassword('pleaseletmein', known)).toBe(true);
});

test('where there is no hash nothing matches, and it takes its time', async () => {
  expect(await matchesPassword('', null)).toBe(false);
});
