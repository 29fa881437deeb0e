import { ApiProblem } from '../../app/api-problem.ts';
import { type ImportKind, startImport } from './api/start-import.ts';

/** `values` are what a choice may be; empty for other types. */
export type MappingField = { name: string; required: boolean; type: string; values: string[] };

/** What the server asks when it does not recognise a file's header. */
export type UnknownColumns = {
  columns: string[];
  suggestion: Record<string, string>;
  fields: MappingField[];
};

/** The server's question for a mapping, if that is what the error is. */
export function unknownColumns(error: unknown): UnknownColumns | null {
  if (!(error instanceof ApiProblem) || error.code !== 'unknown-columns') return null;
  // The problem's own extension members, as its route declares them.
  const { columns, suggestion, fields } = error.document as Partial<UnknownColumns>;
  return { columns: columns ?? [], suggestion: suggestion ?? {}, fields: fields ?? [] };
}

const headBytes = 64 * 1024;

/** Asks for the columns of a file without importing it: an empty mapping cannot fit, so the server shows what could. */
export async function askForColumns({
  kind,
  file,
}: {
  kind: ImportKind;
  file: File;
}): Promise<UnknownColumns> {
  const head = new File([file.slice(0, headBytes)], file.name, { type: file.type });
  try {
    await startImport({ kind, file: head, dryRun: true, createMissing: [], mapping: {} });
  } catch (error) {
    const asked = unknownColumns(error);
    if (asked) return asked;
    throw error;
  }
  throw new Error('The server took a file without being told its columns.');
}
