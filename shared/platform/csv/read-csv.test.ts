import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvRecord, detectDelimiter, readCsv } from './read-csv.ts';
import { csvLines } from './write-csv.ts';

async function read(
  content: string | Uint8Array | readonly Uint8Array[],
  delimiter = ',',
): Promise<CsvRecord[]> {
  const pieces = typeof content === 'string' ? [Buffer.from(content)] : [content].flat();
  const records: CsvRecord[] = [];
  for await (const record of readCsv(Readable.from(pieces), delimiter)) records.push(record);
  return records;
}

async function cells(content: string, delimiter?: string): Promise<string[][]> {
  return (await read(content, delimiter)).map(record => record.cells);
}

describe('CSV as RFC 4180 has it', () => {
  test('quoted cells hold delimiters, quotes and line ends', async () => {
    expect(await cells('"a,b","say ""hi""","two\r\nlines"\r\nc,,"")')).toEqual([
      ['a,b', 'say "hi"', 'two\r\nlines'],
      ['c', '', '"")'],
    ]);
  });

  test.each([
    ['line feeds', '\n'],
    ['carriage returns with line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ])('lines end in %s', async (_, end) => {
    expect(await cells(`a,b${end}1,2${end}3,4`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});

describe('CSV as the world writes it', () => {
  test('begins with a byte-order mark', async () => {
    expect(await cells('\ufeff"a",b\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('mixes line ends', async () => {
    expect(await cells('a,b\r\n1,2\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  test('has quotes inside cells without quotes, which stay', async () => {
    expect(await cells('1,CHANGE \\O"" RING,6" pipe\n')).toEqual([['1', 'CHANGE \\O"" RING', '6" pipe']]);
  });

  test('has text after a closing quote: the cell stays as it is', async () => {
    expect(await cells('"6" pipe",2\n3,"x"y\n')).toEqual([
      ['"6" pipe"', '2'],
      ['3', '"x"y'],
    ]);
  });

  test('has blank lines, which are no records; a quoted blank is one', async () => {
    expect(await cells('a\n\n  \n""\nb\n\n')).toEqual([['a'], [''], ['b']]);
  });

  test('has records with too few or too many cells', async () => {
    expect(await cells('a,b\n1\n1,2,3\n')).toEqual([['a', 'b'], ['1'], ['1', '2', '3']]);
  });

  test('parts cells with semicolons or tabs', async () => {
    expect(await cells('a;b\n1,5;2\n', ';')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(await cells('a\tb\n1,5\t"2\t3"\n', '\t')).toEqual([
      ['a', 'b'],
      ['1,5', '2\t3'],
    ]);
  });

  test('is empty', async () => {
    expect(await cells('')).toEqual([]);
    expect(await cells('\n\r\n')).toEqual([]);
  });
});

describe('where a record is', () => {
  test('is told by its first line, blank lines and lines within cells counted', async () => {
    const records = await read('a,b\n\n"1\n1",2\r\n"3\r\n\r\n3",4\n5,6');
    expect(records.map(({ line }) => line)).toEqual([1, 3, 5, 8]);
  });

  test('is told in bytes up to its end', async () => {
    expect((await read('ä,b\n1,2\n')).map(({ bytes }) => bytes)).toEqual([5, 9]);
  });
});

describe('what is not CSV', () => {
  test('a quote that is never closed is named by its line, after the records before it', async () => {
    const records = readCsv(Readable.from([Buffer.from('a,b\n1,2\n3,"4\n5,6\n')]), ',');
    expect((await records.next()).value?.cells).toEqual(['a', 'b']);
    expect((await records.next()).value?.cells).toEqual(['1', '2']);
    await expect(records.next()).rejects.toMatchObject({
      code: 'not-csv',
      status: 422,
      message: 'Line 3: a quote that opens there is never closed. Mend the file and import it again.',
    });
  });

  test.each([
    ['quoted', `1,"${'x'.repeat(1_000_001)}"\n`],
    ['unquoted', `1,${'x'.repeat(1_000_001)}\n`],
  ])('a %s record of more than a million characters is refused', async (_, content) => {
    await expect(read(`a,b\n${content}`)).rejects.toThrow(
      /^Line 2: what begins there has no end within 1000000/,
    );
  });

  test.each([
    ['Windows-1252', Buffer.from('a\nM\xfcller', 'latin1')],
    ['UTF-16 with a byte-order mark', Buffer.from('\ufeffa,b\n', 'utf16le')],
    ['UTF-16 without one', Buffer.from('a,b\n', 'utf16le')],
    ['a character cut off by the end', Buffer.from('a\nM\xc3', 'latin1')],
  ])('%s is refused with advice', async (_, content) => {
    await expect(read(content)).rejects.toMatchObject({
      code: 'not-utf-8',
      message: 'The file is not UTF-8. Save it as "CSV UTF-8" and import it again.',
    });
  });

  test('a stream that breaks is not taken for a fault of the file', async () => {
    async function* broken() {
      yield Buffer.from('a,b\nsome of the next');
      throw new TypeError('terminated');
    }
    const records = readCsv(broken(), ',');
    await records.next();
    await expect(records.next()).rejects.toThrow(new TypeError('terminated'));
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', ' ', 'a', 'ä', '\\') }),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
/** A null is no text, and a byte-order mark is not part of it. */
const isText = (rows: string[][]) => !rows.flat().some(text => /[\0\ufeff]/.test(text));

describe('any table that is written', () => {
  test('reads back the same, wherever the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(table.filter(isText), fc.integer({ min: 1, max: 7 }), async (rows, size) => {
        const bytes = Buffer.from(csvLines(rows));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        expect((await read(pieces)).map(record => record.cells)).toEqual(rows);
      }),
    );
  });

  test('is read the same by another reader', () => {
    fc.assert(
      fc.property(table.filter(isText), rows => {
        expect(parse(csvLines(rows), { relax_column_count: true, record_delimiter: '\r\n' })).toEqual(rows);
      }),
    );
  });
});

describe('the delimiter of a header', () => {
  test.each([
    ['a,b;c,d', ','],
    ['a;b;"c,d,e"', ';'],
    ['a\tb, c\td', '\t'],
    ['a|b', '|'],
    ['a', ','],
  ])('%j has %j', (header, delimiter) => {
    expect(detectDelimiter(header)).toBe(delimiter);
  });
});
