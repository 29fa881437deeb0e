const longestHeader = 64 * 1024;

/** The first line of a file, and the whole of it again: nothing is read twice. */
export async function readHead(
  content: AsyncIterable<Uint8Array>,
): Promise<{ head: string; whole: AsyncGenerator<Uint8Array> }> {
  const iterator = content[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  const decoder = new TextDecoder();
  let head = '';
  while (!endOfRecord(head) && head.length < longestHeader) {
    const { value, done } = await iterator.next();
    if (done) break;
    chunks.push(value);
    head += decoder.decode(value, { stream: true });
  }
  return { head: head.slice(0, endOfRecord(head) || head.length), whole: rejoined(chunks, iterator) };
}

/** Where the first line with an even number of quotes ends; 0 when it does not end yet. */
function endOfRecord(text: string): number {
  let quotes = 0;
  for (const { 0: character, index } of text.matchAll(/["\n]/g)) {
    if (character === '"') quotes += 1;
    else if (quotes % 2 === 0) return index + 1;
  }
  return 0;
}

async function* rejoined(
  chunks: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* chunks;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
