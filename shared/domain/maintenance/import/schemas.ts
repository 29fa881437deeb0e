import * as z from 'zod';
import { instant, line, optional, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

export const ImportKind = z.enum(['sites', 'assets', 'parts', 'work-orders']);
export type ImportKind = z.infer<typeof ImportKind>;

/** Which column of the file gives which field: `{"title": "OriginalShorttext"}`. */
export const ColumnMapping = z.record(
  z.string().regex(/^[A-Za-z]{1,60}$/, 'must be the name of a field'),
  text(200),
);
export type ColumnMapping = z.infer<typeof ColumnMapping>;

export const ImportStatus = z.enum(['queued', 'running', 'succeeded', 'failed']);

/** A cell that could not be taken in; the row it stands in was left out. */
export const ImportError = z.object({ line: z.int(), column: z.string(), message: z.string() });
export type ImportError = z.infer<typeof ImportError>;

/** How dates such as 05/06/2018 are meant. */
export const DateOrder = z.enum(['month-first', 'day-first']);

const count = z.int().nonnegative();

/** A CSV file being taken in, and how far it is. */
export const imports = defineResource({
  noun: 'import',
  path: 'imports',
  collection: 'imports',
  fields: {
    kind: ImportKind,
    fileName: line(200),
    mapping: ColumnMapping,
    dryRun: z.boolean(),
    createMissing: z.array(z.enum(['assets', 'sites'])),
    dates: DateOrder.default('month-first'),
  },
  derived: {
    status: ImportStatus.default('queued'),
    bytes: count,
    bytesRead: count
      .default(0)
      .meta({ description: 'How much of the file has been dealt with; bytes when it is over' }),
    rows: count.default(0).meta({ description: 'Rows dealt with so far' }),
    created: count.default(0),
    updated: count.default(0),
    unchanged: count.default(0),
    refused: count.default(0),
    createdMissing: count.default(0).meta({ description: 'Assets and sites made on the way' }),
    errors: z.array(ImportError).default([]).meta({ description: 'The first 200 refused cells' }),
    failure: optional(z.string()).meta({ description: 'Why the whole import failed' }),
    startedAt: optional(instant),
    finishedAt: optional(instant),
    requestedBy: z.object({ type: z.enum(['user', 'api-key', 'system']), id: z.string(), name: z.string() }),
    object: z.string(),
    attempts: count.default(0),
    slices: count.default(0),
    worker: optional(z.string()),
  },
  filters: ['kind', 'status'],
  operations: ['list', 'get'],
  secret: ['object', 'attempts', 'slices', 'worker'],
});
export type Import = ItemOf<typeof imports>;

/** A column mapping kept for the next file of the same form. */
export const importMappings = defineResource({
  noun: 'import-mapping',
  path: 'import-mappings',
  collection: 'importMappings',
  fields: { name: line(120), kind: ImportKind, mapping: ColumnMapping },
  filters: ['kind'],
  sorts: ['name'],
  unique: ['name'],
});
