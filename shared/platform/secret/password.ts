import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PasswordHash } from '../resource/password-hash.ts';

type Parameters = Pick<PasswordHash, 'N' | 'r' | 'p'>;

/**
 * For what people choose. 16 MiB each, of which at most four are worked at together by one process.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
const forYears: Parameters = { N: 2 ** 14, r: 8, p: 5 };

/** For what is over in minutes, such as a code. */
export const forMinutes: Parameters = { N: 2 ** 14, r: 8, p: 1 };
const hashBytes = 32;

/** Hashes a password with a salt of its own. */
export async function hashPassword(
  password: string,
  parameters: Parameters = forYears,
): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, parameters);
  return {
    algorithm: 'scrypt',
    ...parameters,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
  };
}

/** Whether a password is the one that was hashed; takes as long as such a one, and says no, where there is none. */
export async function matchesPassword(
  password: string,
  kept: PasswordHash | null,
  otherwise: Parameters = forYears,
): Promise<boolean> {
  if (!kept) {
    await derive(password, randomBytes(16), otherwise);
    return false;
  }
  const given = await derive(password, Buffer.from(kept.salt, 'base64'), kept);
  const hash = Buffer.from(kept.hash, 'base64');
  return given.length === hash.length && timingSafeEqual(given, hash);
}

/** The same password is the same bytes, on whatever keyboard its letters were composed. */
function derive(password: string, salt: Uint8Array, { N, r, p }: Parameters): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, hashBytes, options, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}
