import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledPath } from './rules.ts';

test.each([
  ['1', 'Plan.pdf', 'documents/1 Plan.pdf'],
  ['2.1', '../../etc/passwd', 'documents/2.1 .._.._etc_passwd'],
  ['1', 'C:\\a|b?.txt', 'documents/1 C__a_b_.txt'],
  ['1', 'CON', 'documents/1 CON'],
  ['1', '..', 'documents/1 _'],
  ['1', 'name. . ', 'documents/1 name'],
  ['1', 'evil\u202efdp.exe', 'documents/1 evil_fdp.exe'],
  ['1', 'Gro\u0308ße.pdf', 'documents/1 Größe.pdf'],
  ['1', `${'x'.repeat(300)}.pdf`, `documents/1 ${'x'.repeat(194)}.pdf`],
])('%s %s is %s', (number, name, path) => {
  expect(bundledPath(number, name)).toBe(path);
});

test('no name is longer than a file may be called, nor cut within a character', () => {
  for (const character of ['x', 'ß', '漢', '😀']) {
    const [, name = ''] = bundledPath('1.2', `${character.repeat(200)}.pdf`).split('/');
    expect(name).toMatch(new RegExp(`^1\\.2 ${character}+\\.pdf$`, 'u'));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  }
});

test('any name stays in its folder and has a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), name => {
      expect(bundledPath('1.2', name)).toMatch(/^documents\/1\.2 [^/\\<>:"|?*\p{Cc}]*[^. /]$/u);
    }),
  );
});
