import { expect, test } from 'vitest';
import { linkOf } from './token.ts';

const secret = 'x'.repeat(43);

test.each([
  [`cfl.acme.${'a'.repeat(20)}.${secret}`, 'a'.repeat(20)],
  [`cfl.acme.${'a'.repeat(20)}.${secret.slice(1)}`, undefined],
  [`cfs.acme.${'a'.repeat(20)}.${secret}`, undefined],
  ['', undefined],
])('the link of %s is %s', (token, link) => {
  expect(linkOf(token)).toBe(link);
});
