import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The parts of an API key or an invitation's token: `cfx.<organisation>.<id>.<secret>`. */
export type Token = { organisationId: string; id: string; secret: string };

const form = /^cf[xi]\.([a-z0-9-]+)\.([A-Za-z0-9-]{20})\.([A-Za-z0-9_-]{43})$/;

/** A new secret of 256 bits; so long a secret needs no slow hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** `cfx` begins an API key, `cfi` an invitation. */
export function writeToken(kind: 'cfx' | 'cfi', { organisationId, id, secret }: Token): string {
  return `${kind}.${organisationId}.${id}.${secret}`;
}

/** The parts of a token; undefined when it is none. */
export function readToken(token: string): Token | undefined {
  const [, organisationId, id, secret] = form.exec(token) ?? [];
  return organisationId && id && secret ? { organisationId, id, secret } : undefined;
}

/** What is kept of a secret. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a secret is the one that was hashed, in a time that tells nothing. */
export function matchesHash(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret));
  const kept = Buffer.from(hash);
  return given.length === kept.length && timingSafeEqual(given, kept);
}
