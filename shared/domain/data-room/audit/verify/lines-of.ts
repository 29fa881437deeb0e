/** A line of a file, without its end; `ended` unless the file breaks off in it. */
export type Line = { number: number; bytes: Uint8Array; ended: boolean };

const newline = 0x0a;

/** The lines of a file, by their bytes: nothing is taken for an end of line but that. */
export async function* linesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let number = 1;
  for await (const piece of file) {
    let from = 0;
    for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, from)) {
      yield { number: number++, bytes: Buffer.concat([...pieces, piece.subarray(from, at)]), ended: true };
      pieces = [];
      from = at + 1;
    }
    if (from < piece.length) pieces.push(piece.subarray(from));
  }
  if (pieces.length > 0) yield { number, bytes: Buffer.concat(pieces), ended: false };
}
