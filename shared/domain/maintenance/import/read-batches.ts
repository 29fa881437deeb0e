import type { Resource } from '../../../platform/resource/resource.ts';
import { importedResources } from './columns.ts';
import { type IdentifiedRow, identitiesOf } from './find-targets.ts';
import type { OpenFile } from './open-csv.ts';
import type { Locale, PlacedColumn } from './read-row.ts';
import { type FileRow, type ReadTask, readRows } from './read-rows.ts';
import type { ImportError } from './schemas.ts';

/** Some rows that are taken in together: those from row `from` up to but not including row `to`, counted from 0. */
export type ReadBatch = {
  rows: IdentifiedRow[];
  columns: readonly PlacedColumn[];
  /** Cells of rows that cannot be read. */
  errors: ImportError[];
  from: number;
  to: number;
  /** Bytes of the file that are dealt with when the batch is. */
  bytes: number;
};

export type BatchOptions = { locale: Locale; rowsInBatch: number };

/** A batch that grows. */
type OpenBatch = ReadBatch & { level: number; size: number; identities: Set<string> };

/** Bytes of rows in a batch; with their events and search words still far from what one transaction may have. */
const bytesInBatch = 256 * 1024;

/**
 * Reads a file in batches, beginning after the rows that the import has dealt with. No batch has two rows of one item, nor
 * assets of two levels.
 */
export async function* readBatches(
  open: OpenFile,
  job: ReadTask,
  { locale, rowsInBatch }: BatchOptions,
): AsyncGenerator<ReadBatch> {
  const resource: Resource = importedResources[job.kind];
  let batch: OpenBatch | undefined;
  for await (const row of readRows(open, job, locale)) {
    const identities = Array.isArray(row.read) ? [] : identitiesOf(resource, row.read);
    if (batch && (batch.to - batch.from === rowsInBatch || !hasRoom(batch, row, identities))) {
      yield batch;
      batch = undefined;
    }
    batch ??= begin(row);
    add(batch, row, identities);
  }
  if (batch) yield batch;
}

function hasRoom(batch: OpenBatch, { level, size }: FileRow, identities: readonly string[]): boolean {
  if (batch.level !== level || batch.size + size > bytesInBatch) return false;
  return !identities.some(identity => batch.identities.has(identity));
}

function begin({ columns, place, level, bytes }: FileRow): OpenBatch {
  return {
    rows: [],
    columns,
    errors: [],
    from: place,
    to: place,
    bytes,
    level,
    size: 0,
    identities: new Set(),
  };
}

function add(batch: OpenBatch, { read, ownId, size, bytes }: FileRow, identities: readonly string[]): void {
  if (Array.isArray(read)) batch.errors.push(...read);
  else batch.rows.push({ row: read, ownId });
  for (const identity of identities) batch.identities.add(identity);
  batch.to += 1;
  batch.size += size;
  batch.bytes = bytes;
}
