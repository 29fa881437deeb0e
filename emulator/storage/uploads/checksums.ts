import { createHash } from 'node:crypto';
import { CRC32C } from '@google-cloud/storage';
import { z } from 'zod';
import { invalid } from '../storage-error.ts';

/** The checksums of a content, base64. */
export type Checksums = { size: number; crc32c: string; md5Hash: string };

/** What a client says the checksums are; those it gives are checked. */
export const DeclaredChecksums = z.object({
  crc32c: z.string().nullish(),
  md5Hash: z.string().nullish(),
});
export type DeclaredChecksums = z.output<typeof DeclaredChecksums>;

/** Reads a stream to its end. */
export async function checksumsOf(content: AsyncIterable<Buffer>): Promise<Checksums> {
  const crc32c = new CRC32C();
  const md5 = createHash('md5');
  let size = 0;
  for await (const chunk of content) {
    crc32c.update(chunk);
    md5.update(chunk);
    size += chunk.length;
  }
  return { size, crc32c: crc32c.toString(), md5Hash: md5.digest('base64') };
}

/** Reads `x-goog-hash: crc32c=…,md5=…`. */
export function readHashHeader(header: string | string[] | undefined): DeclaredChecksums {
  const pairs = String(header ?? '')
    .split(',')
    .map(pair => pair.trim().split(/=(.*)/s));
  const { crc32c, md5 } = Object.fromEntries(pairs);
  return DeclaredChecksums.parse({ crc32c, md5Hash: md5 });
}

/** @throws StorageError 400 when a declared checksum is not that of the bytes that came. */
export function requireChecksums(declared: DeclaredChecksums, { crc32c, md5Hash }: Checksums): void {
  if (declared.crc32c && declared.crc32c !== crc32c) throw mismatch('CRC32C', declared.crc32c, crc32c);
  if (declared.md5Hash && declared.md5Hash !== md5Hash) throw mismatch('MD5 hash', declared.md5Hash, md5Hash);
}

function mismatch(what: string, provided: string, calculated: string) {
  return invalid(`Provided ${what} "${provided}" doesn't match calculated ${what} "${calculated}".`);
}
