import { createHash } from 'node:crypto';
import { crc32c } from '../../../platform/crc32c/crc32c.ts';

/** What a file is: its bytes, their SHA-256 in hexadecimal and their CRC-32C. */
export type Measured = { size: number; sha256: string; crc32c: number };

/** A stream, and what it was, once it has been read. */
export function measured(stream: AsyncIterable<Uint8Array>): {
  content: AsyncGenerator<Uint8Array>;
  total(): Measured;
} {
  const hash = createHash('sha256');
  let [size, checksum] = [0, 0];
  async function* read() {
    for await (const piece of stream) {
      hash.update(piece);
      checksum = crc32c(piece, checksum);
      size += piece.length;
      yield piece;
    }
  }
  return {
    content: read(),
    total: () => ({ size, sha256: hash.copy().digest('hex'), crc32c: checksum }),
  };
}
