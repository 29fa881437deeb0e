import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decryptRange } from './decrypt-range.ts';
import { type ByteRange, segmentsOf } from './layout.ts';
import { NotGenuine } from './not-genuine.ts';
import { headerBytes, type StreamingKey } from './streaming-key.ts';
import { anyContent, anySizes, encrypted, inPieces, readAll } from './testing/streams.ts';

const key: StreamingKey = {
  ikm: Buffer.alloc(32, 7),
  associatedData: Buffer.from('room'),
  hash: 'sha256',
  keyBytes: 32,
  segmentBytes: 100,
};
const plaintext = Buffer.from(Array.from({ length: 400 }, (_, index) => index % 256));

/** A ciphertext whose store holds these bytes, and the ranges that were read of it. */
function stored(bytes: Uint8Array, size = bytes.length, pieces = [13]) {
  const reads: ByteRange[] = [];
  const read = (range: ByteRange) => {
    reads.push(range);
    return inPieces(bytes.subarray(range.start, range.end), pieces);
  };
  return { header: bytes.subarray(0, headerBytes(key)), size, read, reads };
}

const anyRange = anyContent
  .filter(({ plaintext }) => plaintext.length > 0)
  .chain(content =>
    fc.tuple(fc.nat(), fc.nat()).map(([one, other]) => {
      const { length } = content.plaintext;
      const start = one % length;
      return { ...content, range: { start, end: start + 1 + (other % (length - start)) } };
    }),
  );

test('any range comes back, by the segments that hold it', async () => {
  await fc.assert(
    fc.asyncProperty(anyRange, anySizes, async ({ key, plaintext, range }, sizes) => {
      const bytes = await encrypted(plaintext, key);
      const ciphertext = {
        ...stored(bytes, bytes.length, sizes),
        header: bytes.subarray(0, headerBytes(key)),
      };
      const decrypted = await readAll(decryptRange(ciphertext, key, range));
      expect(decrypted.error).toBeUndefined();
      expect(decrypted.bytes).toEqual(Buffer.from(plaintext.subarray(range.start, range.end)));
      const { start, end } = segmentsOf(range, bytes.length, key);
      expect(ciphertext.reads).toEqual([{ start, end }]);
    }),
  );
});

test('any change within them fails, and one outside them does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(anyRange, fc.nat(), fc.nat(), async ({ key, plaintext, range }, place, bit) => {
      const bytes = await encrypted(plaintext, key);
      const header = headerBytes(key);
      const changed = header + (place % (bytes.length - header));
      bytes[changed] = (bytes[changed] ?? 0) ^ (1 << (bit % 8));
      const ciphertext = { ...stored(bytes), header: bytes.subarray(0, header) };
      const decrypted = await readAll(decryptRange(ciphertext, key, range));
      const asked = plaintext.subarray(range.start, range.end);
      const { start, end } = segmentsOf(range, bytes.length, key);
      const within = changed >= start && changed < end;
      expect(decrypted.error instanceof NotGenuine).toBe(within);
      expect(decrypted.error === undefined).toBe(!within);
      const given = within ? decrypted.bytes.length : asked.length;
      expect(decrypted.bytes).toEqual(Buffer.from(asked.subarray(0, given)));
    }),
  );
});

test.each([
  ['whose end was lost', (bytes: Buffer) => bytes.subarray(0, 350)],
  ['that was cut between segments', (bytes: Buffer) => bytes.subarray(0, 300)],
  ['of which nothing is left', (bytes: Buffer) => bytes.subarray(0, 40)],
  [
    'whose segments changed places',
    (bytes: Buffer) =>
      Buffer.concat([
        bytes.subarray(0, 100),
        bytes.subarray(200, 300),
        bytes.subarray(100, 200),
        bytes.subarray(300),
      ]),
  ],
])('a store %s is found out', async (_, change) => {
  const bytes = await encrypted(plaintext, key);
  const ciphertext = stored(change(bytes), bytes.length);
  const decrypted = await readAll(decryptRange(ciphertext, key, { start: 10, end: 390 }));
  expect(decrypted.error).toBeInstanceOf(NotGenuine);
  expect(decrypted.bytes).toEqual(plaintext.subarray(10, 10 + decrypted.bytes.length));
});

test('a size that is not its own is found out at its end', async () => {
  const bytes = await encrypted(plaintext, key);
  const end = (size: number) => readAll(decryptRange(stored(bytes, size), key, { start: 200, end: 210 }));
  expect((await end(300)).error).toBeInstanceOf(NotGenuine);
  expect((await end(bytes.length)).error).toBeUndefined();
});

test('a store that answers with more than was asked for gives no more', async () => {
  const bytes = await encrypted(plaintext, key);
  const ciphertext = { ...stored(bytes), read: () => inPieces(bytes.subarray(100)) };
  const range = { start: 50, end: 60 };
  expect(await readAll(decryptRange(ciphertext, key, range))).toEqual({ bytes: plaintext.subarray(50, 60) });
});

test('a range that there is not is refused before anything is read', async () => {
  const ciphertext = stored(await encrypted(plaintext, key));
  const { error } = await readAll(decryptRange(ciphertext, key, { start: 0, end: 401 }));
  expect(error).toBeInstanceOf(RangeError);
  expect(ciphertext.reads).toEqual([]);
});
