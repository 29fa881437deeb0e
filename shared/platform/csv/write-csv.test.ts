import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLines, readCell, writeCell } from './write-csv.ts';

test('cells are quoted only where they must be', () => {
  expect(csvLines([['a', 'b c', 'd,e', 'f"g', 'h\ni', '']])).toBe('a,b c,"d,e","f""g","h\ni",\r\n');
});

test('a record of one blank cell is no blank line', () => {
  expect(csvLines([[''], [' ']])).toBe('""\r\n" "\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "'=1"])('%j cannot run as a formula', text => {
  expect(writeCell(text)).toBe(`'${text}`);
});

test.each(['pump', "'tis", '', 'a=b'])('%j stays as it is', text => {
  expect(writeCell(text)).toBe(text);
});

test('any text reads back as it was written', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a') }),
  );
  fc.assert(
    fc.property(texts, text => {
      expect(readCell(writeCell(text))).toBe(text);
    }),
  );
});
