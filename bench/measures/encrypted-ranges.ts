import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { decryptRange } from '@chatterfix/shared/platform/streaming-aead/decrypt-range.ts';
import { decryptStream } from '@chatterfix/shared/platform/streaming-aead/decrypt-stream.ts';
import { encryptStream } from '@chatterfix/shared/platform/streaming-aead/encrypt-stream.ts';
import type { ByteRange } from '@chatterfix/shared/platform/streaming-aead/layout.ts';
import { headerBytes, type StreamingKey } from '@chatterfix/shared/platform/streaming-aead/streaming-key.ts';
import type { Bench } from '../bench.ts';
import { interleave } from '../interleave.ts';
import { type Section, tenths, whole } from '../report/section.ts';
import { median } from '../statistics.ts';

const megabytes = 500;
const wanted = 64 * 1024;
const rounds = 5;
const key: StreamingKey = {
  ikm: randomBytes(32),
  associatedData: Buffer.from('bench'),
  hash: 'sha256',
  keyBytes: 32,
  segmentBytes: 2 ** 20,
};

/** Reads a little from the midst of an encrypted file, beside all of it. */
export async function encryptedRanges({ cloud }: Bench): Promise<Section> {
  const path = join(cloud.stateDir, 'encrypted');
  await pipeline(plaintext(), content => encryptStream(content, key), createWriteStream(path));
  const start = (megabytes / 2) * 1e6;
  const range = { start, end: start + wanted };
  const { some, all } = await interleave(rounds, {
    some: async () => milliseconds(await rangeOf(path, range)),
    all: () => milliseconds(decryptStream(createReadStream(path), key)),
  });
  return {
    title: 'A range of an encrypted file',
    how: `64 KiB from the midst of ${megabytes} MB in segments of 1 MiB, and all of it, decrypted from a file.`,
    columns: ['', 'KiB', 'ms'],
    rows: [
      ['range', whole(wanted / 1024), tenths(median(some))],
      ['all', whole((megabytes * 1e6) / 1024), tenths(median(all))],
    ],
  };
}

async function rangeOf(path: string, range: ByteRange): Promise<AsyncIterable<Uint8Array>> {
  const header = Buffer.alloc(headerBytes(key));
  const file = await open(path);
  await file.read(header, 0, header.length, 0);
  await file.close();
  const read = ({ start, end }: ByteRange) => createReadStream(path, { start, end: end - 1 });
  return decryptRange({ header, size: statSync(path).size, read }, key, range);
}

async function milliseconds(stream: AsyncIterable<Uint8Array>): Promise<number> {
  const begun = performance.now();
  for await (const _ of stream);
  return performance.now() - begun;
}

async function* plaintext(): AsyncGenerator<Uint8Array> {
  const megabyte = randomBytes(1_000_000);
  for (let number = 0; number < megabytes; number++) yield megabyte;
}
