import type { CRC32CValidator } from '@google-cloud/storage';
import { crc32c } from '../crc32c/crc32c.ts';

/** What Google's client checks each object by: the same checksum as its own class, which takes ten times as long. */
export function fastCrc32c(): CRC32CValidator {
  let value = 0;
  const text = () => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes.toString('base64');
  };
  return {
    update(data) {
      value = crc32c(data, value);
    },
    toString: text,
    validate: expected => expected === text(),
  };
}
