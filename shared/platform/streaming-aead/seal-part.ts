import { segmentCipher } from './segment-cipher.ts';
import { segmentCutter } from './segment-cutter.ts';
import { headerBytes, type StreamingKey, tagBytes } from './streaming-key.ts';

/** Where a part stands in its stream: the number of its first segment, and whether the stream ends with it. */
export type PartPlace = { first: number; last: boolean };

/**
 * Encrypts a part of a stream: whole segments, which beside those of the other parts make what `encryptStream` makes of the
 * whole. The first part begins with the header.
 *
 * @param plaintext Fills its segments, but for the last of the stream. Other bytes must never be sealed in the same place.
 */
export function* sealPart(
  plaintext: Uint8Array,
  key: StreamingKey,
  header: Uint8Array,
  { first, last }: PartPlace,
): Generator<Uint8Array, void> {
  const cipher = segmentCipher(key, header);
  const size = key.segmentBytes - tagBytes;
  const cutter = segmentCutter(size, { sizes: first === 0 ? [size - headerBytes(key)] : [], index: first });
  if (first === 0) yield header;
  for (const segment of cutter.push(plaintext)) yield* cipher.seal(segment);
  for (const segment of cutter.end()) yield* cipher.seal({ ...segment, last: segment.last && last });
}
