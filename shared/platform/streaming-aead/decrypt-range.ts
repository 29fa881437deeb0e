import { type ByteRange, segmentCount, segmentsOf } from './layout.ts';
import { NotGenuine } from './not-genuine.ts';
import { pieceJoiner } from './piece-joiner.ts';
import { segmentCipher } from './segment-cipher.ts';
import { type Segment, segmentCutter } from './segment-cutter.ts';
import type { StreamingKey } from './streaming-key.ts';

/** A ciphertext that can be read from anywhere. */
export type Ciphertext = {
  header: Uint8Array;
  /** Its bytes, header and all; known from elsewhere than its store, which may have lost its end. */
  size: number;
  /** Reads some of its bytes. */
  read(range: ByteRange): AsyncIterable<Uint8Array>;
};

/**
 * Decrypts a range of the plaintext, reading and proving the segments that hold it and no others. What the others hold, and that the stream
 * is whole, it does not prove.
 *
 * @throws RangeError when there is no such range, or the key cannot be one.
 * @throws NotGenuine when one of them is not as it was encrypted, or is missing.
 */
export async function* decryptRange(
  ciphertext: Ciphertext,
  key: StreamingKey,
  range: ByteRange,
): AsyncGenerator<Uint8Array, void> {
  const cipher = segmentCipher(key, ciphertext.header);
  const { first, skip, ...stored } = segmentsOf(range, ciphertext.size, key);
  const ending = segmentCount(ciphertext.size, key) - 1;
  const sizes = first === 0 ? [key.segmentBytes - ciphertext.header.length] : [];
  const cutter = segmentCutter(key.segmentBytes, { sizes, index: first });
  const clipped = clipper(skip, range.end - range.start);
  const joiner = pieceJoiner();

  function* open(segments: Iterable<Segment>): Generator<Uint8Array> {
    for (const segment of segments) yield* cipher.open({ ...segment, last: segment.index === ending });
  }
  for await (const piece of ciphertext.read(stored))
    yield* joiner.join(clipped.clip(open(cutter.push(piece))));
  yield* joiner.join(clipped.clip(open(cutter.end())));
  yield* joiner.end();
  if (clipped.missing() > 0) throw new NotGenuine(`It ends before byte ${range.end} of its plaintext.`);
}

/** Leaves out the first bytes of a stream, and what follows those that are to be taken. */
function clipper(skip: number, take: number) {
  let before = skip;
  let missing = take;
  return {
    *clip(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
      for (const piece of pieces) {
        const clipped = piece.subarray(before, before + missing);
        before = Math.max(0, before - piece.length);
        missing -= clipped.length;
        yield clipped;
      }
    },
    missing: () => missing,
  };
}
