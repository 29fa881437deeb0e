import { pieceJoiner } from './piece-joiner.ts';
import { newHeader, segmentCipher } from './segment-cipher.ts';
import { type Segment, segmentCutter } from './segment-cutter.ts';
import { headerBytes, type StreamingKey, tagBytes } from './streaming-key.ts';

/**
 * Encrypts a stream as Tink's AES-GCM-HKDF streaming AEAD does, byte for byte. It reads on as far as it is read, and holds no more than a
 * segment and a piece, which must stay as they are once given. A stage of `pipeline`, or the source of a Node or web stream by their
 * `from`.
 *
 * @param header Another than a new one only to repeat a known stream.
 * @throws RangeError when the key cannot be one, or the content is longer than its segments allow.
 */
export async function* encryptStream(
  content: AsyncIterable<Uint8Array>,
  key: StreamingKey,
  header = newHeader(key),
): AsyncGenerator<Uint8Array, void> {
  const cipher = segmentCipher(key, header);
  const size = key.segmentBytes - tagBytes;
  const cutter = segmentCutter(size, { sizes: [size - headerBytes(key)] });
  const joiner = pieceJoiner();

  function* seal(segments: Iterable<Segment>): Generator<Uint8Array> {
    for (const segment of segments) yield* cipher.seal(segment);
  }
  yield* joiner.join([header]);
  for await (const piece of content) yield* joiner.join(seal(cutter.push(piece)));
  yield* joiner.join(seal(cutter.end()));
  yield* joiner.end();
}
