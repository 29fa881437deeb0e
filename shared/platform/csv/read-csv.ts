import { CsvError, type Parser, parse } from 'csv-parse';
import { Unprocessable } from '../errors/errors.ts';
import { utf8Decoder } from './utf8.ts';

/** A record of a CSV file. */
export type CsvRecord = {
  cells: string[];
  /** Where it begins, the file's first line being 1. */
  line: number;
  /** Bytes of the file up to its end. */
  bytes: number;
};

const longestRecord = 1_000_000;
const lineEnds = /\r\n|\n|\r/g;

/**
 * Reads CSV as RFC 4180 has it, and as the world writes it: with a byte-order mark, with any line ends, blank lines, quotes
 * inside unquoted fields, semicolons or tabs in the place of commas, records of any number of cells. The header is the
 * first record. What was read before a fault is given first.
 *
 * @throws Unprocessable naming the line when a quote is never closed, or when the file is not UTF-8.
 */
export async function* readCsv(
  content: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  const parser = openParser(delimiter);
  const decode = utf8Decoder();
  const place = { line: 1 };
  for await (const piece of content) {
    parser.write(decode(piece));
    yield* recordsIn(parser, place);
  }
  parser.end(decode());
  yield* recordsIn(parser, place);
}

/** Where the next record begins; the parser does not count every kind of line end. */
type Place = { line: number };

/** What the parser gives for a record, asked so; its own type does not say. */
type Parsed = { record: string[]; raw: string; info: { bytes: number } };

function openParser(delimiter: string): Parser {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    info: true,
    raw: true,
    max_record_size: longestRecord,
  });
  // It is asked for its error when it has been read.
  parser.on('error', () => {});
  return parser;
}

function* recordsIn(parser: Parser, place: Place): Generator<CsvRecord> {
  for (let read: unknown = parser.read(); read !== null; read = parser.read()) {
    const { record, raw, info } = read as Parsed;
    const { line } = place;
    place.line += raw.match(lineEnds)?.length ?? 0;
    if (record.length > 1 || raw.trim() !== '') yield { cells: record, line, bytes: info.bytes };
  }
  if (parser.errored) throw notCsv(place, parser.errored);
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

function notCsv({ line }: Place, cause: Error): Unprocessable {
  const isEndless = cause instanceof CsvError && cause.code === 'CSV_MAX_RECORD_SIZE';
  const reason = isEndless
    ? `what begins there has no end within ${longestRecord} characters; a quote may be missing`
    : 'a quote that opens there is never closed';
  return new Unprocessable(
    'not-csv',
    `Line ${line}: ${reason}. Mend the file and import it again.`,
    {},
    { cause },
  );
}
