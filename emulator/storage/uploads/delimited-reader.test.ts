import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DelimitedReader } from './delimited-reader.ts';

const delimiter = '\r\n--b';
const piece = fc.string({ unit: fc.constantFrom('\r', '\n', '-', 'b', 'x'), maxLength: 20 });

test('delimiters are found wherever the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      async (pieces, size) => {
        const text = pieces.join(delimiter) + delimiter;
        const reader = new DelimitedReader(chunksOf(text, size), '');
        const read: string[] = [];
        while (read.join('').length < text.length)
          read.push((await reader.text(delimiter, 1000)) + delimiter);
        expect(read.join('')).toBe(text);
        expect(read).toHaveLength(text.split(delimiter).length - 1);
      },
    ),
  );
});

test('a stream that ends before the delimiter is refused', async () => {
  const reader = new DelimitedReader(chunksOf('no end\r\n--', 3), '');
  await expect(reader.text(delimiter, 1000)).rejects.toMatchObject({ status: 400 });
});

test('a text beyond its limit is refused', async () => {
  const reader = new DelimitedReader(chunksOf('x'.repeat(100), 10), '');
  await expect(reader.text(delimiter, 50)).rejects.toMatchObject({ status: 400 });
});

async function* chunksOf(text: string, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
}
