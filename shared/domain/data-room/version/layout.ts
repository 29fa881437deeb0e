import type { ByteRange } from '../../../platform/streaming-aead/layout.ts';
import { headerBytes, tagBytes } from '../../../platform/streaming-aead/streaming-key.ts';

/** How the files of rooms are encrypted. */
export const sizes = { hash: 'sha256', keyBytes: 32, segmentBytes: 2 ** 20 } as const;

/** A part is uploaded, encrypted and stored by itself: whole segments, so that the parts make one stream beside each other. */
export const segmentsInPart = 8;

/** Bytes of every part as it is stored, but of the last. */
export const storedPartBytes = segmentsInPart * sizes.segmentBytes;

const header = headerBytes(sizes);
const partBytes = segmentsInPart * (sizes.segmentBytes - tagBytes);

/** How many parts a file has; an empty one has one too. */
export function partCount(fileBytes: number): number {
  return Math.max(1, Math.ceil((header + fileBytes) / partBytes));
}

/** The bytes of a file that are in a part, counted from 1. The first is shorter, by the header that is stored before it. */
export function partRange(fileBytes: number, number: number): ByteRange {
  return {
    start: Math.max(0, (number - 1) * partBytes - header),
    end: Math.min(fileBytes, number * partBytes - header),
  };
}

/** Where in its stored parts a range of a stream lies, part by part. */
export function partsOf({ start, end }: ByteRange): { number: number; range: ByteRange }[] {
  const first = Math.floor(start / storedPartBytes);
  const count = Math.ceil(end / storedPartBytes) - first;
  return Array.from({ length: count }, (_, index) => {
    const before = (first + index) * storedPartBytes;
    const range = { start: Math.max(0, start - before), end: Math.min(storedPartBytes, end - before) };
    return { number: first + index + 1, range };
  });
}
