import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a token is for: `cfx` begins an API key, `cfi` an invitation, `cfl` a link to a data room, `cfs` a visit by such a link. */
export type TokenKind = 'cfx' | 'cfi' | 'cfl' | 'cfs';

/** The parts of a token: `cfx.<organisation>.<id>.<secret>`. */
export type Token = { organisationId: string; id: string; secret: string };

const form = /^(cf[xils])\.([a-z0-9-]+)\.([A-Za-z0-9-]{20})\.([A-Za-z0-9_-]{43})$/;

/** A new secret of 256 bits; so long a secret needs no slow hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Makes one text of its parts. */
export function writeToken(kind: TokenKind, { organisationId, id, secret }: Token): string {
  return `${kind}.${organisationId}.${id}.${secret}`;
}

/** The parts of a token; undefined when it is none of this kind. */
export function readToken(kind: TokenKind, token: string): Token | undefined {
  const [, begins, organisationId, id, secret] = form.exec(token) ?? [];
  return begins === kind && organisationId && id && secret ? { organisationId, id, secret } : undefined;
}

/** What is kept of a secret. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether a secret is the one that was hashed, in a time that tells nothing. */
export function matchesHash(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret));
  const kept = Buffer.from(hash);
  return given.length === kept.length && timingSafeEqual(given, kept);
}
