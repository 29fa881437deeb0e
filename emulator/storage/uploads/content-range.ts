import { invalid } from '../storage-error.ts';

/** What a request to a resumable session brings. */
export type ContentRange = {
  /** Offset of its first byte; absent when it brings none and only asks, or ends the upload. */
  start?: number;
  /** Its last byte is the last of the object. */
  isLast: boolean;
  /** Size of the whole object; absent while it is not known. */
  total?: number;
};

/**
 * Reads a `Content-Range`: a range of known (`0-99`) or open end (`0-*`), or `*` for none, then the total or `*`.
 * Without the header the request brings the whole object.
 *
 * @param length `Content-Length`, in bytes, when it is known.
 * @throws StorageError 400
 */
export function readContentRange(header: string | undefined, length?: number): ContentRange {
  if (header === undefined) return { start: 0, isLast: true };
  const match = /^bytes (?:\*|(\d+)-(\*|-?\d+))\/(\*|\d+)$/.exec(header);
  if (!match) throw invalid(`Failed to parse Content-Range header: "${header}".`);
  const [, from, to, size] = match;
  const total = size === '*' ? {} : { total: Number(size) };
  if (from === undefined) return { isLast: false, ...total };
  if (to === '*') return { start: Number(from), isLast: true, ...total };
  const range = { start: Number(from), isLast: Number(to) + 1 === total.total, ...total };
  if (length !== undefined && length !== Number(to) - range.start + 1) {
    throw invalid(`The Content-Range "${header}" does not fit the Content-Length ${length}.`);
  }
  return range;
}
