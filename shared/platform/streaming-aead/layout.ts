import { NotGenuine } from './not-genuine.ts';
import { mostSegments } from './segment-cipher.ts';
import { headerBytes, type StreamingKey, tagBytes } from './streaming-key.ts';

/** The sizes that a stream is laid out by. */
export type Sizes = Pick<StreamingKey, 'keyBytes' | 'segmentBytes'>;

/** From the first byte up to the one before `end`, counted from 0. */
export type ByteRange = { start: number; end: number };

/** Segments beside each other, and where they stand in the ciphertext. */
export type SegmentRange = ByteRange & {
  /** The number of the first of them. */
  first: number;
  /** Bytes of its plaintext before those that are asked for. */
  skip: number;
};

/** Bytes that a plaintext becomes. @throws RangeError when it has too many segments. */
export function ciphertextSize(plaintextBytes: number, sizes: Sizes): number {
  const segments = Math.ceil((headerBytes(sizes) + plaintextBytes) / plainSegment(sizes));
  if (segments > mostSegments) throw new RangeError(`It would have more than ${mostSegments} segments.`);
  return headerBytes(sizes) + plaintextBytes + segments * tagBytes;
}

/** Bytes that a ciphertext holds. @throws NotGenuine when no stream has this size. */
export function plaintextSize(ciphertextBytes: number, sizes: Sizes): number {
  const segments = segmentCount(ciphertextBytes, sizes);
  const inLast = ciphertextBytes - (segments - 1) * sizes.segmentBytes;
  const least = tagBytes + (segments === 1 ? headerBytes(sizes) : 0);
  if (segments > mostSegments || inLast < least)
    throw new NotGenuine(`No stream with segments of ${sizes.segmentBytes} bytes has ${ciphertextBytes}.`);
  return ciphertextBytes - headerBytes(sizes) - segments * tagBytes;
}

/** How many segments a ciphertext of this size has. */
export function segmentCount(ciphertextBytes: number, { segmentBytes }: Sizes): number {
  return Math.max(1, Math.ceil(ciphertextBytes / segmentBytes));
}

/**
 * The segments that hold a range of the plaintext.
 *
 * @throws RangeError when the plaintext has no such range.
 * @throws NotGenuine when no stream has this size.
 */
export function segmentsOf({ start, end }: ByteRange, ciphertextBytes: number, sizes: Sizes): SegmentRange {
  const length = plaintextSize(ciphertextBytes, sizes);
  if (!(start >= 0 && start < end && end <= length))
    throw new RangeError(`There are no bytes ${start} to ${end} among ${length}.`);
  // Counted as if the header were the beginning of the plaintext, whose first segment it shortens.
  const header = headerBytes(sizes);
  const size = plainSegment(sizes);
  const first = Math.floor((header + start) / size);
  const behind = Math.floor((header + end - 1) / size) + 1;
  return {
    first,
    start: first === 0 ? header : first * sizes.segmentBytes,
    end: Math.min(behind * sizes.segmentBytes, ciphertextBytes),
    skip: start - Math.max(0, first * size - header),
  };
}

function plainSegment({ segmentBytes }: Sizes): number {
  return segmentBytes - tagBytes;
}
