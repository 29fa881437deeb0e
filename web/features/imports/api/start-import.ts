import { apiFetch } from '../../../app/api-fetch.ts';
import type { Import } from '../../../app/api-types.ts';
import { stringifySearch } from '../../../app/plain-search.ts';

export type ImportKind = Import['kind'];
export type ImportRequest = {
  kind: ImportKind;
  file: File;
  dryRun: boolean;
  createMissing: readonly ('assets' | 'sites')[];
  /** Which column gives which field; null lets the server recognise the header. */
  mapping: Record<string, string> | null;
};

/** Sends a file to be imported, packed on the way. Its problem `unknown-columns` asks for a mapping. */
export async function startImport({
  kind,
  file,
  dryRun,
  createMissing,
  mapping,
}: ImportRequest): Promise<Import> {
  const query = stringifySearch({
    fileName: file.name,
    dryRun,
    createMissing: createMissing.join(','),
    mapping: mapping ? JSON.stringify(mapping) : undefined,
  });
  const response = await apiFetch(`/api/imports/${kind}${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'text/csv',
      'content-encoding': 'gzip',
      'idempotency-key': crypto.randomUUID(),
    },
    body: await packed(file),
  });
  // The answer of this route is an import by the API's document; openapi-fetch cannot send a file's bytes.
  return response.json() as Promise<Import>;
}

function packed(file: File): Promise<Blob> {
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}
