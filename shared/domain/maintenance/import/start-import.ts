import { createHash } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import { detectDelimiter, readCsv } from '../../../platform/csv/read-csv.ts';
import { utf8Decoder } from '../../../platform/csv/utf8.ts';
import { ProblemError, Unprocessable } from '../../../platform/errors/errors.ts';
import { newId, repository } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { authoriseImport } from './authorise-import.ts';
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
  dates: Import['dates'];
  mapping?: ColumnMapping | undefined;
  mappingId?: string | undefined;
};

/**
 * Takes a file in and queues its import: the header is checked at once, the rows later. When this resolves the file is
 * kept, and the event of the import sets the work going.
 *
 * @throws Unprocessable with the file's columns and a suggestion when it is not clear which column is which; Forbidden.
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
  authoriseImport(context, { ...request, mapping });
  const id = newId();
  const object = `${context.organisationId}/${id}.csv`;
  const { bytes, digest } = await keep(files, object, whole);
  const requested = { ...context, idempotency: withContent(context.idempotency, digest) };
  return runChange(store, requested, async change =>
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
  const twice = Object.values(mapping).filter(name => headers.indexOf(name) !== headers.lastIndexOf(name));
  const faults = [
    ...(missing.length > 0 ? [`No column of the file was found for: ${missing.join(', ')}.`] : []),
    ...unknown.map(pair => `The mapping names what is not there: ${pair.join(' ← ')}.`),
    ...twice.map(name => `Two columns of the file are called ${name}.`),
  ];
  if (faults.length === 0) return mapping;
  const detail = faults.join(' ');
  throw new Unprocessable('unknown-columns', `${detail} Say by "mapping" which column gives which field.`, {
    columns: headers,
    suggestion,
    fields: columnsOf(kind).map(({ name, required, type, values }) => ({ name, required, type, values })),
  });
}

/** Keeps the file, if it is text and not too large. */
async function keep(files: ImportDeps['files'], object: string, content: AsyncIterable<Uint8Array>) {
  const decode = utf8Decoder();
  const digest = createHash('sha256');
  let bytes = 0;
  async function* checked() {
    for await (const piece of content) {
      bytes += piece.byteLength;
      if (bytes > largestFile) throw tooLarge();
      decode(piece);
      digest.update(piece);
      yield piece;
    }
    decode();
  }
  await files.write(object, checked());
  return { bytes, digest: digest.digest('base64url') };
}

/** A request is the same only when its file is. */
function withContent(idempotency: Context['idempotency'], digest: string): Context['idempotency'] {
  return idempotency && { ...idempotency, fingerprint: `${idempotency.fingerprint}.${digest}` };
}

function tooLarge(): ProblemError {
  const advice = 'A file may have 50 MB. Split it and import the pieces one after another.';
  return new ProblemError(413, 'too-large', advice);
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
