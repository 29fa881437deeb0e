import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Unprocessable } from '../errors/errors.ts';

/** A record of a CSV file. */
export type CsvRecord = {
  cells: string[];
  /** Where it begins, the header being line 1. */
  line: number;
  /** Bytes of the file up to its end. */
  bytes: number;
};

const longestRecord = 1_000_000;

/**
 * Reads CSV as RFC 4180 has it, and as the world writes it: with a byte-order mark, with quotes inside unquoted fields,
 * with semicolons or tabs in the place of commas, with records of any number of cells. The header is the first record.
 *
 * @throws Unprocessable naming the line when the file is not CSV, or not UTF-8.
 */
export async function* readCsv(
  content: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  const input = Readable.from(utf8(content));
  input.on('error', error => parser.destroy(error));
  let line = 1;
  try {
    for await (const { record, info } of input.pipe(parser)) {
      yield { cells: record, line, bytes: info.bytes };
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof CsvError) throw notCsv(error, line);
    throw error;
  }
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

async function* utf8(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of content) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw notUtf8(cause);
  }
}

function notUtf8(cause: TypeError): Unprocessable {
  const advice = 'The file is not UTF-8. Save it as "CSV UTF-8" and import it again.';
  return new Unprocessable('not-utf-8', advice, {}, { cause });
}

function notCsv({ code }: CsvError, line: number): Unprocessable {
  const reason =
    code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
      ? 'a quote that opens there is never closed'
      : 'it is not as CSV should be';
  return new Unprocessable('not-csv', `Line ${line}: ${reason}. Mend the file and import it again.`);
}
