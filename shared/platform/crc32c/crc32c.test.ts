import { CRC32C } from '@google-cloud/storage';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32c, joinCrc32c } from './crc32c.ts';

test.each([
  ['', 0],
  ['123456789', 0xe3069283],
])('of %j it is the published value', (text, value) => {
  expect(crc32c(Buffer.from(text))).toBe(value);
});

test("of any bytes it is that of Google's own class, for its 32 bits", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), bytes => {
      const theirs = new CRC32C();
      theirs.update(Buffer.from(bytes));
      expect(crc32c(bytes)).toBe(theirs.valueOf() >>> 0);
    }),
  );
});

test('it goes on from that of what came before, whatever the bytes are cut into', () => {
  const cut = fc.tuple(fc.uint8Array({ maxLength: 100 }), fc.nat(100));
  fc.assert(
    fc.property(cut, ([bytes, at]) => {
      const whole = Buffer.concat([Buffer.of(0), bytes]).subarray(1);
      expect(crc32c(whole.subarray(at), crc32c(whole.subarray(0, at)))).toBe(crc32c(bytes));
    }),
  );
});

test('of parts it comes to that of the whole', () => {
  const bytes = fc.uint8Array({ maxLength: 2000 });
  fc.assert(
    fc.property(bytes, bytes, (first, second) => {
      const joined = joinCrc32c(crc32c(first), crc32c(second), second.length);
      expect(joined).toBe(crc32c(Buffer.concat([first, second])));
    }),
  );
});
