import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readHead } from './read-head.ts';

async function read(...pieces: (string | Uint8Array)[]) {
  const bytes = pieces.map(piece => Buffer.from(piece));
  const { head, whole } = await readHead(Readable.from(bytes));
  return { head, whole: Buffer.concat(await Array.fromAsync(whole)).toString() };
}

describe('the first line', () => {
  test.each([
    ['ends at a line feed', ['a,b\n1,2\n'], 'a,b\n'],
    ['ends at a carriage return', ['a,b\r1,2'], 'a,b\r'],
    ['ends with the file', ['a,b'], 'a,b'],
    ['goes on in a quoted cell', ['"a\nb",c\n1,2'], '"a\nb",c\n'],
    ['comes in pieces', ['a', ',b', '\n1'], 'a,b\n'],
    ['has no byte-order mark', ['\ufeffa,b\n'], 'a,b\n'],
    ['comes after blank lines', ['\n\r\n a,b\n1'], '\n\r\n a,b\n'],
    ['of nothing is blank', [], ''],
  ])('%s', async (_, pieces, head) => {
    expect((await read(...pieces)).head).toBe(head);
  });

  test('is looked for in the beginning only', async () => {
    expect((await read(...Array.from({ length: 200 }, () => 'x'.repeat(1024)))).head).toHaveLength(64 * 1024);
  });
});

test('the whole file follows, byte for byte', async () => {
  expect((await read('\ufeffa,b\n1,', '2\n', 'ä,3')).whole).toBe('\ufeffa,b\n1,2\nä,3');
});

test('a file that is not UTF-8 is told at once', async () => {
  await expect(read(Buffer.from('\ufeffa,b\n', 'utf16le'))).rejects.toMatchObject({ code: 'not-utf-8' });
});

test('the source is let go when the rest is not wanted', async () => {
  const source = Readable.from([Buffer.from('a\n1\n'), Buffer.from('2\n'), Buffer.from('3\n')]);
  const { whole } = await readHead(source);
  await whole.next();
  await whole.return(undefined);
  expect(source.destroyed).toBe(true);
});
