import { expect, test } from 'vitest';
import { hashSecret, matchesHash, newSecret, readToken, writeToken } from './token.ts';

const parts = { organisationId: 'acme-2', id: 'aB-01234567890123456', secret: newSecret() };

test.each(['cfx', 'cfi', 'cfl', 'cfs'] as const)(
  'a token that begins with %s is read as it was written, and as no other kind',
  kind => {
    expect(readToken(kind, writeToken(kind, parts))).toEqual(parts);
    expect(readToken(kind === 'cfx' ? 'cfl' : 'cfx', writeToken(kind, parts))).toBeUndefined();
  },
);

test('secrets are of 256 bits and never the same', () => {
  const secrets = new Set(Array.from({ length: 100 }, newSecret));
  expect(secrets.size).toBe(100);
  expect(Buffer.from(newSecret(), 'base64url')).toHaveLength(32);
});

test('only the secret itself matches its hash', () => {
  const hash = hashSecret(parts.secret);
  expect(hash).not.toContain(parts.secret);
  expect(matchesHash(parts.secret, hash)).toBe(true);
  expect(matchesHash(newSecret(), hash)).toBe(false);
  expect(matchesHash(parts.secret, '')).toBe(false);
});

test.each([
  ['nothing', ''],
  ['a word', 'cfx'],
  ['an ID token', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.'],
  ['another kind', writeToken('cfx', parts).replace('cfx', 'cfy')],
  ['a path for the organisation', writeToken('cfx', { ...parts, organisationId: '../demo' })],
  ['a path for the id', writeToken('cfx', { ...parts, id: '../users/01234567890' })],
  ["an id of Firestore's own", writeToken('cfx', { ...parts, id: '__0123456789012345__' })],
  ['a longer id', writeToken('cfx', { ...parts, id: 'a'.repeat(2000) })],
  ['a shorter secret', writeToken('cfx', { ...parts, secret: parts.secret.slice(1) })],
  [
    'a line break',
    `${writeToken('cfx', parts)}
`,
  ],
])('a text with %s is no token', (_, text) => {
  expect(readToken('cfx', text)).toBeUndefined();
});
