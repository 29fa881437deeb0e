import type { Link } from './schemas.ts';

/** A link as it may be kept as the answer to a request: blank where it is secret. */
export function withoutSecrets(link: Link): Link {
  return { ...link, passwordHash: null, tokenHash: '', sealedToken: { ciphertext: '', keyVersion: '' } };
}
