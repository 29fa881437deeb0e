import { NotGenuine } from './not-genuine.ts';
import { pieceJoiner } from './piece-joiner.ts';
import { type SegmentCipher, segmentCipher } from './segment-cipher.ts';
import { type Segment, segmentCutter } from './segment-cutter.ts';
import { checkStreamingKey, headerBytes, type StreamingKey } from './streaming-key.ts';

/**
 * Decrypts what `encryptStream`, or Tink, has encrypted, in the same flat memory. No byte is given out before its segment is proven; that
 * the stream is whole is proven by its end alone, so that whoever reads it has to discard what he has when it throws.
 *
 * @throws NotGenuine when it was changed, cut, continued or put together, or is not under this key and associated data.
 * @throws RangeError when the key cannot be one.
 */
export async function* decryptStream(
  content: AsyncIterable<Uint8Array>,
  key: StreamingKey,
): AsyncGenerator<Uint8Array, void> {
  checkStreamingKey(key);
  const length = headerBytes(key);
  const cutter = segmentCutter(key.segmentBytes, { sizes: [length, key.segmentBytes - length], index: -1 });
  const joiner = pieceJoiner();
  let cipher: SegmentCipher | undefined;

  function* open(segments: Iterable<Segment>): Generator<Uint8Array> {
    for (const segment of segments)
      if (cipher) yield* cipher.open(segment);
      else cipher = cipherOf(segment, key);
  }
  for await (const piece of content) yield* joiner.join(open(cutter.push(piece)));
  yield* joiner.join(open(cutter.end()));
  yield* joiner.end();
}

/** The cipher of the stream that begins so. */
function cipherOf({ pieces, last }: Segment, key: StreamingKey): SegmentCipher {
  if (last) throw new NotGenuine('It ends before its first segment.');
  return segmentCipher(key, Buffer.concat(pieces));
}
