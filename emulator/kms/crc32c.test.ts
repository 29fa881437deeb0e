import { expect, test } from 'vitest';
import { crc32c } from './crc32c.ts';

// RFC 3720, B.4, and the check value of the CRC catalogue.
test.each([
  ['nothing', Buffer.alloc(0), 0],
  ['32 zeros', Buffer.alloc(32), 0x8a9136aa],
  ['32 ones', Buffer.alloc(32, 0xff), 0x62a8ab43],
  ['32 rising', Buffer.from(Array.from({ length: 32 }, (_, byte) => byte)), 0x46dd794e],
  ['123456789', Buffer.from('123456789'), 0xe3069283],
])('The checksum of %s is as published', (_, bytes, checksum) => {
  expect(crc32c(bytes)).toBe(checksum);
});
