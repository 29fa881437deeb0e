import { StorageError } from '../storage-error.ts';

/** Inclusive, as in HTTP. */
export type ByteRange = { start: number; end: number };

/**
 * Reads a `Range` header for a content of this size. Undefined, that is everything, when there is none, when it is
 * malformed or when it names several ranges.
 *
 * @throws StorageError 416 when the range lies outside the content.
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start <= end) return { start, end };
  throw new StorageError(416, 'requestedRangeNotSatisfiable', 'Request range not satisfiable', {
    headers: { 'content-range': `bytes */${size}` },
  });
}
