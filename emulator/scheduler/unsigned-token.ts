import type { HttpTarget } from './targets.ts';

const validSeconds = 3600;

/**
 * An OIDC token with the claims of Google's and no signature, since nobody here has Google's keys. In the cloud, Cloud Run
 * checks the token and takes the signature away before a function sees it.
 */
export function unsignedToken(
  { serviceAccountEmail, audience }: NonNullable<HttpTarget['oidcToken']>,
  uri: string,
  now: Date,
): string {
  const iat = Math.floor(now.getTime() / 1000);
  const claims = {
    iss: 'https://accounts.google.com',
    aud: audience || uri,
    sub: serviceAccountEmail,
    email: serviceAccountEmail,
    email_verified: true,
    iat,
    exp: iat + validSeconds,
  };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
