import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment } from './attachment.ts';

test.each([
  ['Plan.pdf', `attachment; filename="Plan.pdf"; filename*=UTF-8''Plan.pdf`],
  ['Größe "1".pdf', `attachment; filename="Gr__e _1_.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22.pdf`],
  ["a'*(b).svg", `attachment; filename="a__(b).svg"; filename*=UTF-8''a%27%2A%28b%29.svg`],
])('%s', (name, header) => {
  expect(attachment(name)).toBe(header);
});

test('no name adds anything to the header, and each comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), name => {
      const [, plain, encoded] = /^attachment; filename="([\w .()-]*)"; filename\*=UTF-8''([\w.!~%-]*)$/.exec(
        attachment(name),
      ) as RegExpExecArray;
      expect(plain).toBeDefined();
      expect(decodeURIComponent(encoded ?? '')).toBe(name.toWellFormed());
      expect(() => new Headers({ 'Content-Disposition': attachment(name) })).not.toThrow();
    }),
  );
});
