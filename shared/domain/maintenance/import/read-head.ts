import { utf8Decoder } from '../../../platform/csv/utf8.ts';

const longestHeader = 64 * 1024;

/**
 * The first line of a file, and the whole of it again: nothing is read twice.
 *
 * @throws Unprocessable when it is not UTF-8.
 */
export async function readHead(
  content: AsyncIterable<Uint8Array>,
): Promise<{ head: string; whole: AsyncGenerator<Uint8Array> }> {
  const iterator = content[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  const decode = utf8Decoder();
  let head = '';
  while (!endOfRecord(head) && head.length < longestHeader) {
    const { value, done } = await iterator.next();
    if (done) break;
    pieces.push(value);
    head += decode(value);
  }
  return { head: head.slice(0, endOfRecord(head) || head.length), whole: rejoined(pieces, iterator) };
}

/** Where the first line that is not blank, with an even number of quotes, ends; 0 when it does not end yet. */
function endOfRecord(text: string): number {
  let quotes = 0;
  for (const { 0: character, index } of text.matchAll(/["\r\n]/g)) {
    if (character === '"') quotes += 1;
    else if (quotes % 2 === 0 && text.slice(0, index).trim() !== '') return index + 1;
  }
  return 0;
}

async function* rejoined(
  pieces: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
