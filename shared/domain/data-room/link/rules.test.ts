import { expect, test } from 'vitest';
import { asksEmail, endOf, isWelcome } from './rules.ts';

test.each<[string, { allow?: string[]; deny?: string[] }, boolean]>([
  ['ada@acme.example', {}, true],
  ['ada@acme.example', { allow: ['ada@acme.example'] }, true],
  ['eve@acme.example', { allow: ['ada@acme.example'] }, false],
  ['ada@acme.example', { allow: ['@acme.example'] }, true],
  ['ada@sub.acme.example', { allow: ['@acme.example'] }, false],
  ['ada@notacme.example', { allow: ['@acme.example'] }, false],
  ['ada@acme.example.evil.example', { allow: ['@acme.example'] }, false],
  ['ada@other.example', { allow: ['@acme.example', 'ada@other.example'] }, true],
  ['ada@acme.example', { deny: ['ada@acme.example'] }, false],
  ['ada@acme.example', { deny: ['@acme.example'] }, false],
  ['bob@acme.example', { deny: ['ada@acme.example'] }, true],
  ['ada@acme.example', { allow: ['@acme.example'], deny: ['ada@acme.example'] }, false],
  ['ada@acme.example', { allow: ['ada@acme.example'], deny: ['@acme.example'] }, false],
  ['bob@acme.example', { allow: ['@acme.example'], deny: ['ada@acme.example'] }, true],
  ['ada+x@acme.example', { allow: ['@acme.example'], deny: ['ada@acme.example'] }, false],
  ['ada+x@acme.example', { deny: ['ada+y@acme.example'] }, true],
  ['ada+x@acme.example', { allow: ['ada@acme.example'] }, false],
])('%s at a link with %j: welcome is %s', (email, { allow = [], deny = [] }, welcome) => {
  expect(isWelcome({ allow, deny }, email)).toBe(welcome);
});

test.each([
  [{}, false],
  [{ emailRequired: true }, true],
  [{ emailCode: true }, true],
  [{ allow: ['@acme.example'] }, true],
  [{ deny: ['@acme.example'] }, true],
])('a link with %j asks for an address: %s', (fields, asks) => {
  expect(asksEmail({ emailRequired: false, emailCode: false, allow: [], deny: [], ...fields })).toBe(asks);
});

const noon = '2026-03-29T12:00:00.000Z';

test.each([
  [{ revokedAt: null, expiresAt: null }, undefined],
  [{ revokedAt: null, expiresAt: '2026-03-29T12:00:00.001Z' }, undefined],
  [{ revokedAt: null, expiresAt: noon }, 'expired'],
  [{ revokedAt: '2026-03-29T11:00:00.000Z', expiresAt: null }, 'revoked'],
  [{ revokedAt: '2026-03-29T11:00:00.000Z', expiresAt: '2026-03-29T11:00:00.000Z' }, 'revoked'],
])('a link with %j at noon is %s', (link, end) => {
  expect(endOf(link, noon)).toBe(end);
});
