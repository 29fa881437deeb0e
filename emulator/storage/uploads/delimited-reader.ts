import { invalid } from '../storage-error.ts';

/** Reads a byte stream from one delimiter to the next, holding no more of it than one chunk and a delimiter. */
export class DelimitedReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #pending: Buffer;

  /** @param before Is read as if it stood before the stream. */
  constructor(stream: AsyncIterable<Buffer>, before: string) {
    this.#chunks = stream[Symbol.asyncIterator]();
    this.#pending = Buffer.from(before);
  }

  /**
   * Yields what stands before the delimiter, and passes over it.
   *
   * @throws StorageError 400 when the stream ends first.
   */
  async *until(delimiter: string): AsyncGenerator<Buffer> {
    let at = this.#pending.indexOf(delimiter);
    while (at < 0) {
      // The end of what is pending may be the beginning of a delimiter.
      const sure = this.#take(this.#pending.length - delimiter.length + 1);
      if (sure.length > 0) yield sure;
      const next = await this.#chunks.next();
      if (next.done) throw invalid('The multipart body ends before its closing boundary.');
      this.#pending = Buffer.concat([this.#pending, next.value]);
      at = this.#pending.indexOf(delimiter);
    }
    const last = this.#take(at);
    this.#take(Buffer.byteLength(delimiter));
    if (last.length > 0) yield last;
  }

  /** The same as one text. @throws StorageError 400 when it exceeds the limit, in bytes. */
  async text(delimiter: string, limit: number): Promise<string> {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of this.until(delimiter)) {
      size += piece.length;
      if (size > limit) throw invalid(`A part's head or metadata exceeds ${limit} bytes.`);
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString();
  }

  #take(count: number): Buffer {
    const taken = this.#pending.subarray(0, Math.max(0, count));
    this.#pending = this.#pending.subarray(taken.length);
    return taken;
  }
}
