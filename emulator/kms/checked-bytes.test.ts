import { expect, test } from 'vitest';
import { checksumOf } from './checked-bytes.ts';

// The check value of the CRC catalogue; as a signed number it would be negative.
test('a checksum is CRC-32C as an unsigned number', () => {
  expect(checksumOf(Buffer.from('123456789'))).toEqual({ value: String(0xe3069283) });
});
