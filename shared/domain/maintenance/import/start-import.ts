import type { Context } from '../../../platform/context/context.ts';
import { detectDelimiter, readCsv } from '../../../platform/csv/read-csv.ts';
import { ProblemError, Unprocessable } from '../../../platform/errors/errors.ts';
import { newId, repository } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { columnsOf } from './columns.ts';
import type { ImportDeps } from './deps.ts';
import { readHead } from './read-head.ts';
import { type ColumnMapping, type Import, type ImportKind, importMappings, imports } from './schemas.ts';
import { missingColumns, suggestMapping } from './suggest-mapping.ts';

/** Bytes a file may have, unpacked. */
const largestFile = 50 * 1024 * 1024;

export type ImportRequest = {
  kind: ImportKind;
  fileName: string;
  dryRun: boolean;
  createMissing: Import['createMissing'];
  mapping?: ColumnMapping | undefined;
  mappingId?: string | undefined;
};

/**
 * Takes a file in and queues its import: the header is checked at once, the rows later. When this resolves the file is
 * kept, and the event of the import sets the work going.
 *
 * @throws Unprocessable with the file's columns and a suggestion when it is not clear which column is which.
 */
export async function startImport(
  { store, files }: ImportDeps,
  context: Context,
  { mappingId, ...request }: ImportRequest,
  content: AsyncIterable<Uint8Array>,
): Promise<Import> {
  const { head, whole } = await readHead(content);
  const headers = await headerOf(head);
  const saved = mappingId ? await repository(store, context, importMappings).get(mappingId) : undefined;
  const mapping = requireMapping(request.kind, headers, saved?.mapping ?? request.mapping);
  const id = newId();
  const object = `${context.organisationId}/${id}.csv`;
  let bytes = 0;
  await files.write(
    object,
    counted(whole, size => (bytes += size)),
  );
  return runChange(store, context, async change =>
    change.create(imports, { ...request, id, mapping, bytes, object, requestedBy: context.actor }),
  );
}

/** The cells of a file's first record. */
export async function headerOf(head: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(head);
  for await (const { cells } of readCsv(once(bytes), detectDelimiter(head)))
    return cells.map(cell => cell.trim());
  throw new Unprocessable('empty-file', 'The file is empty. Its first line must name the columns.');
}

function requireMapping(
  kind: ImportKind,
  headers: readonly string[],
  given: ColumnMapping | undefined,
): ColumnMapping {
  const suggestion = suggestMapping(kind, headers);
  const mapping = given ?? suggestion;
  const missing = missingColumns(kind, mapping);
  const names = columnsOf(kind).map(({ name }) => name);
  const unknown = Object.entries(mapping).filter(
    ([name, header]) => !names.includes(name) || !headers.includes(header),
  );
  if (missing.length === 0 && unknown.length === 0) return mapping;
  const detail =
    missing.length > 0
      ? `No column of the file was found for: ${missing.join(', ')}.`
      : `The mapping names what is not there: ${unknown.map(pair => pair.join(' ← ')).join(', ')}.`;
  throw new Unprocessable('unknown-columns', `${detail} Say by "mapping" which column gives which field.`, {
    columns: headers,
    suggestion,
    fields: columnsOf(kind).map(({ name, required, type, values }) => ({ name, required, type, values })),
  });
}

async function* counted(content: AsyncIterable<Uint8Array>, count: (size: number) => number) {
  for await (const chunk of content) {
    if (count(chunk.byteLength) > largestFile) {
      throw new ProblemError(
        413,
        'too-large',
        'A file may have 50 MB. Split it and import the pieces one after another.',
      );
    }
    yield chunk;
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
