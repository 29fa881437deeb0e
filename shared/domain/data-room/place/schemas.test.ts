import { expect, test } from 'vitest';
import { documents } from '../document/schemas.ts';

const accepted = (name: string) => documents.create.safeParse({ name, roomId: 'room' }).success;

test.each(['Balance sheet 2026.pdf', 'v3.1.0', '.hidden', 'Übersicht (final)', 'a..b', '<b>.html'])(
  '%s may be a name',
  name => {
    expect(accepted(name)).toBe(true);
  },
);

test.each([
  '',
  ' ',
  '.',
  '..',
  '...',
  '../secret',
  'a/b',
  '/etc/passwd',
  'C:\\x',
  'a\nb',
  'a\0b',
  'x'.repeat(201),
])('%j may be none', name => {
  expect(accepted(name)).toBe(false);
});
