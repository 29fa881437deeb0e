/** Joins small pieces of a stream to larger ones. */
export type PieceJoiner = {
  /** @returns What is large enough to go on: large pieces themselves, small ones joined. */
  join(pieces: Iterable<Uint8Array>): Generator<Uint8Array>;
  /** @returns What is left. */
  end(): Generator<Uint8Array>;
};

/** From here on it costs less to pass a piece on than to copy it. */
const large = 16 * 1024;

/**
 * A joiner for one stream: a stream in single bytes takes no more memory or time than others, and what is encrypted in small
 * segments is not written one by one. A large piece is not copied.
 */
export function pieceJoiner(): PieceJoiner {
  let kept: Uint8Array[] = [];
  let length = 0;

  function* flush(): Generator<Uint8Array> {
    if (length > 0) yield kept.length === 1 && kept[0] ? kept[0] : Buffer.concat(kept, length);
    kept = [];
    length = 0;
  }
  return {
    *join(pieces) {
      for (const piece of pieces) {
        if (piece.length >= large) {
          yield* flush();
          yield piece;
          continue;
        }
        kept.push(piece);
        length += piece.length;
        if (length >= large) yield* flush();
      }
    },
    end: flush,
  };
}
