import { type CsvRecord, detectDelimiter, readCsv } from '../../../platform/csv/read-csv.ts';
import { columnsOf } from './columns.ts';
import { readHead } from './read-head.ts';
import type { FileColumns, PlacedColumn } from './read-row.ts';
import type { Import } from './schemas.ts';

/** A file that can be read from its beginning again and again. */
export type OpenFile = () => Promise<AsyncIterable<Uint8Array>>;

/** A file's header, the columns that an import takes from it, and its rows. */
export type CsvFile = FileColumns & { records: AsyncGenerator<CsvRecord> };

/** Begins to read a file, behind its header. */
export async function openCsv(open: OpenFile, job: Pick<Import, 'kind' | 'mapping'>): Promise<CsvFile> {
  const { head, whole } = await readHead(await open());
  const records = readCsv(whole, detectDelimiter(head));
  const first = await records.next();
  const header = first.done ? [] : first.value.cells.map(cell => cell.trim());
  return { header, columns: placeColumns(job, header), records };
}

function placeColumns({ kind, mapping }: Pick<Import, 'kind' | 'mapping'>, header: string[]): PlacedColumn[] {
  return columnsOf(kind).flatMap(column => {
    const name = mapping[column.name];
    return name === undefined ? [] : [{ column, header: name, index: header.indexOf(name) }];
  });
}
