import { api, bodyOf } from '../../../app/api-client.ts';
import type { ImportKind } from './start-import.ts';

/** Keeps a mapping for the next file of the same form. */
export function saveMapping(body: { name: string; kind: ImportKind; mapping: Record<string, string> }) {
  return bodyOf(api.POST('/api/import-mappings', { body }));
}
