import { type CsvRecord, detectDelimiter, readCsv } from '../../../platform/csv/read-csv.ts';
import type { Resource } from '../../../platform/resource/resource.ts';
import { columnsOf, importedResources } from './columns.ts';
import { identityOf, type NumberedRow } from './find-targets.ts';
import { readHead } from './read-head.ts';
import { type Locale, type PlacedColumn, readRow } from './read-row.ts';
import type { Import, ImportError } from './schemas.ts';

const rowsInBatch = 200;

/** Some rows that are taken in together: those from row `from` up to but not including row `to`, counted from 0. */
export type ReadBatch = {
  job: Import;
  rows: NumberedRow[];
  columns: PlacedColumn[];
  /** Cells of rows that cannot be read. */
  errors: ImportError[];
  from: number;
  to: number;
  /** Bytes of the file up to the end of the batch. */
  bytes: number;
};

/** Reads a file in batches, beginning after the rows that the import has dealt with. No batch has two rows of one item. */
export async function* readBatches(
  content: AsyncIterable<Uint8Array>,
  job: Import,
  locale: Locale,
): AsyncGenerator<ReadBatch> {
  const resource: Resource = importedResources[job.kind];
  const { head, whole } = await readHead(content);
  const records = readCsv(whole, detectDelimiter(head));
  const header = await records.next();
  if (header.done) return;
  const columns = placeColumns(job, header.value.cells);
  const occurrences = new Map<string, number>();
  let batch = emptyBatch(job, columns, 0);
  let identities = new Set<string>();

  for await (const record of records) {
    const read = readRow(record, columns, header.value.cells.length, locale);
    const row = Array.isArray(read) ? read : { row: read, occurrence: count(occurrences, read.key) };
    const identity = Array.isArray(row) ? `line ${record.line}` : identityOf(resource, row);
    const rows = batch.to - batch.from;
    if (rows === rowsInBatch || batch.to === job.rows || identities.has(identity)) {
      if (rows > 0 && batch.from >= job.rows) yield batch;
      batch = emptyBatch(job, columns, batch.to);
      identities = new Set();
    }
    identities.add(identity);
    add(batch, row, record);
  }
  if (batch.to > Math.max(batch.from, job.rows)) yield batch;
}

function add(batch: ReadBatch, row: NumberedRow | ImportError[], { bytes }: CsvRecord): void {
  if (Array.isArray(row)) batch.errors.push(...row);
  else batch.rows.push(row);
  batch.to += 1;
  batch.bytes = bytes;
}

function placeColumns({ kind, mapping }: Import, cells: readonly string[]): PlacedColumn[] {
  const headers = cells.map(cell => cell.trim());
  return columnsOf(kind).flatMap(column => {
    const header = mapping[column.name];
    return header === undefined ? [] : [{ column, header, index: headers.indexOf(header) }];
  });
}

function emptyBatch(job: Import, columns: PlacedColumn[], from: number): ReadBatch {
  return { job, rows: [], columns, errors: [], from, to: from, bytes: 0 };
}

function count(occurrences: Map<string, number>, key: string): number {
  const occurrence = (occurrences.get(key) ?? 0) + 1;
  occurrences.set(key, occurrence);
  return occurrence;
}
