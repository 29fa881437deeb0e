import { Unprocessable } from '../errors/errors.ts';
import { readRecord } from './read-record.ts';
import { utf8Decoder } from './utf8.ts';

/** A record of a CSV file. */
export type CsvRecord = {
  cells: string[];
  /** Where it begins, the file's first line being 1. */
  line: number;
  /** Bytes of the file up to its end. */
  bytes: number;
};

/** The text that is not read yet, and where in the file it begins. */
type Reader = { text: string } & Pick<CsvRecord, 'line' | 'bytes'>;

const longestRecord = 1_000_000;
const endless = `what begins there has no end within ${longestRecord} characters; a quote may be missing`;
const lineEnds = /\r\n|\n|\r/g;

/**
 * Reads CSV as RFC 4180 has it, and as the world writes it: with a byte-order mark, with any line ends, blank lines, quotes
 * inside unquoted fields, semicolons or tabs in the place of commas, records of any number of cells. The header is the
 * first record.
 *
 * @throws Unprocessable naming the line when a quote is never closed, or when the file is not UTF-8.
 */
export async function* readCsv(
  content: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  const decode = utf8Decoder();
  const reader: Reader = { text: '', line: 1, bytes: 0 };
  for await (const piece of content) {
    reader.text += decode(piece);
    for (const record of readRecords(reader, delimiter, false)) yield record;
  }
  reader.text += decode();
  for (const record of readRecords(reader, delimiter, true)) yield record;
  if (reader.text !== '') throw notCsv(reader, 'a quote that opens there is never closed');
}

/** Reads the records that end in the text; what is left of it is the beginning of the next one. */
function* readRecords(reader: Reader, delimiter: string, last: boolean): Generator<CsvRecord> {
  const { text } = reader;
  let start = 0;
  while (start < text.length) {
    const record = readRecord(text, start, delimiter, last);
    if (!record || record.end - start > longestRecord) break;
    const { line } = reader;
    const raw = text.slice(start, record.end);
    start = record.end;
    reader.line += raw.includes('"') ? (raw.match(lineEnds)?.length ?? 0) : 1;
    reader.bytes += Buffer.byteLength(raw);
    if (record.cells.length > 1 || raw.trim() !== '')
      yield { cells: record.cells, line, bytes: reader.bytes };
  }
  reader.text = text.slice(start);
  if (reader.text.length > longestRecord) throw notCsv(reader, endless);
}

/** Which character parts the cells of a header: the one that stands there most. */
export function detectDelimiter(header: string): string {
  const unquoted = header.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map(character => ({
    character,
    count: unquoted.split(character).length,
  }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).character;
}

function notCsv({ line }: Pick<CsvRecord, 'line'>, reason: string): Unprocessable {
  return new Unprocessable('not-csv', `Line ${line}: ${reason}. Mend the file and import it again.`);
}
