import { pieceJoiner } from './piece-joiner.ts';

/** A part of a stream that is encrypted by itself. */
export type Segment = {
  /** Its place in the stream. */
  index: number;
  last: boolean;
  pieces: readonly Uint8Array[];
};

/** Cuts a stream that comes in any pieces into segments, without copying but of small pieces. */
export type SegmentCutter = {
  /** @returns The segments that are full and have more behind them. */
  push(piece: Uint8Array): Generator<Segment>;
  /** @returns The rest, of which the last one is marked so; that may be empty. */
  end(): Generator<Segment>;
};

/**
 * A cutter for one stream. A segment is encrypted otherwise when it is the last, which shows only by the byte behind it: so much is
 * held back.
 *
 * @param size Of a segment.
 * @param begins Where it does not begin with a segment of this size: the sizes of the first ones, the number of the first.
 */
export function segmentCutter(
  size: number,
  { sizes = [], index: first = 0 }: { sizes?: readonly number[]; index?: number } = {},
): SegmentCutter {
  const joiner = pieceJoiner();
  let held: Uint8Array[] = [];
  let missing = sizes[0] ?? size;
  let index = first;

  function* cut(pieces: Iterable<Uint8Array>): Generator<Segment> {
    for (const piece of pieces) {
      let from = 0;
      while (piece.length - from > missing) {
        if (missing > 0) held.push(piece.subarray(from, from + missing));
        from += missing;
        yield { index: index++, last: false, pieces: held };
        held = [];
        missing = sizes[index - first] ?? size;
      }
      held.push(from > 0 ? piece.subarray(from) : piece);
      missing -= piece.length - from;
    }
  }
  return {
    push: piece => cut(joiner.join([piece])),
    *end() {
      yield* cut(joiner.end());
      yield { index, last: true, pieces: held };
    },
  };
}
