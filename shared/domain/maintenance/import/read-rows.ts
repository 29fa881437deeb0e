import type { CsvRecord } from '../../../platform/csv/read-csv.ts';
import { readLevels } from './levels.ts';
import { type CsvFile, type OpenFile, openCsv } from './open-csv.ts';
import { createOwnIds } from './own-ids.ts';
import { type Locale, type PlacedColumn, type Row, readRow } from './read-row.ts';
import type { Import, ImportError } from './schemas.ts';

/** What an import says of how its file is read, and how many of its rows are dealt with. */
export type ReadTask = Pick<Import, 'kind' | 'mapping' | 'rows' | 'bytes'>;

/** A row, or the cells of it that do not fit. */
export type FileRow = {
  read: Row | ImportError[];
  columns: readonly PlacedColumn[];
  /** Which row it is, counted from 0, in the order in which they are taken in. */
  place: number;
  level: number;
  /** The id its item has when nothing else tells it. */
  ownId: string;
  /** Bytes of the row. */
  size: number;
  /** Bytes of the file that are dealt with when the row is. */
  bytes: number;
};

/** Reads the rows that are not dealt with yet; those of assets level by level, parents before what stands below them. */
export async function* readRows(open: OpenFile, job: ReadTask, locale: Locale): AsyncGenerator<FileRow> {
  const levels = await readLevels(open, job);
  let place = 0;
  for (let level = 0; level < levels.count; level++) {
    const file = await openCsv(open, job);
    const ownIdOf = createOwnIds(job.kind, file);
    let behind = 0;
    for await (const record of file.records) {
      const { cells, bytes } = record;
      const size = bytes - behind;
      behind = bytes;
      // Made for every row, so that equal rows have the same ids wherever the reading begins.
      const ownId = ownIdOf(cells);
      if (levels.of(cells) !== level || cells.every(isBlank) || place++ < job.rows) continue;
      const read = levels.isCircular(cells) ? belowItself(file, record) : readRow(record, file, locale);
      const done = Math.floor((level * job.bytes + bytes) / levels.count);
      yield { read, columns: file.columns, place: place - 1, level, ownId, size, bytes: done };
    }
  }
}

/** A spreadsheet leaves rows of commas behind, which say nothing. */
function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

function belowItself({ columns }: CsvFile, { line }: CsvRecord): ImportError[] {
  const header = columns.find(({ column }) => column.name === 'parent')?.header ?? 'parent';
  return [{ line, column: header, message: 'The parents of this row lead back to it' }];
}
