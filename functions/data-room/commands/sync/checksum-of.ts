import { createReadStream } from 'node:fs';
import { crc32c } from '@chatterfix/shared/platform/crc32c/crc32c.ts';

/** The CRC-32C of a file, which is read piece by piece. */
export async function checksumOf(file: string): Promise<number> {
  let checksum = 0;
  for await (const piece of createReadStream(file)) checksum = crc32c(piece, checksum);
  return checksum;
}
