import type { ImportRequest } from './api/start-import.ts';

let last: { importId: string; request: ImportRequest } | null = null;

/** Remembers, while the page is open, which file an import was made from, so that a check can be followed by the import. */
export function rememberRequest(importId: string, request: ImportRequest): void {
  last = { importId, request };
}

/** The request that an import was made by, if it was made from this page. */
export function requestOf(importId: string): ImportRequest | null {
  return last?.importId === importId ? last.request : null;
}
