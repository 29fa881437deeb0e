import fc from 'fast-check';
import { encryptStream } from '../encrypt-stream.ts';
import { headerBytes, type StreamingKey } from '../streaming-key.ts';

/** Bytes as a stream of pieces of these sizes, over and over. */
export async function* inPieces(
  bytes: Uint8Array,
  sizes: readonly number[] = [bytes.length || 1],
): AsyncGenerator<Uint8Array> {
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const to = from + (sizes[turn % sizes.length] ?? 1);
    yield bytes.subarray(from, to);
    from = to;
  }
}

/** All that a stream gives, and the error that it ends with. */
export async function readAll(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ bytes: Buffer; error?: unknown }> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of stream) pieces.push(piece);
    return { bytes: Buffer.concat(pieces) };
  } catch (error) {
    return { bytes: Buffer.concat(pieces), error };
  }
}

export async function encrypted(plaintext: Uint8Array, key: StreamingKey): Promise<Buffer> {
  return (await readAll(encryptStream(inPieces(plaintext), key))).bytes;
}

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

/** Keys of all kinds with small segments, so that short contents have many. */
export const anyKey: fc.Arbitrary<StreamingKey> = fc
  .record({
    hash: fc.constantFrom('sha256' as const, 'sha1' as const, 'sha512' as const),
    keyBytes: fc.constantFrom(32 as const, 16 as const),
    beyond: fc.integer({ min: 1, max: 40 }),
    longer: fc.integer({ min: 0, max: 9 }),
    associatedData: fc.uint8Array({ maxLength: 40 }),
  })
  .chain(({ beyond, longer, ...key }) =>
    bytes(key.keyBytes + longer).map(ikm => ({
      ...key,
      ikm,
      segmentBytes: headerBytes(key) + 16 + beyond,
    })),
  );

/** A key and a content whose length is at, or near, the edge of a segment. */
export const anyContent = anyKey.chain(key => {
  const size = key.segmentBytes - 16;
  const length = fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -2, max: 2 }))
    .map(([segments, off]) => Math.max(0, segments * size - headerBytes(key) + off));
  const lengths = fc.oneof(length, fc.integer({ min: 0, max: 5 * size }));
  return lengths.chain(bytes).map(plaintext => ({ key, plaintext }));
});

/** Sizes to cut a stream by. */
export const anySizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 });
