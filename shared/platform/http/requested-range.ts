import { ProblemError } from '../errors/errors.ts';

/** From the first byte up to the one before `end`, counted from 0. */
type ByteRange = { start: number; end: number };

/** What a request says of the range it wants, and what it would have it of. */
type Asked = { range: string | undefined; ifRange: string | undefined; etag: string; size: number };

const oneRange = /^bytes=(\d*)-(\d*)$/;

/**
 * The range that a request asks for; undefined when it is to get the whole: because it asks for none, for several, for what is
 * no range of bytes, or for a range of what it no longer is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range-requests
 * @throws ProblemError 416 when there is no such range.
 */
export function requestedRange({ range, ifRange, etag, size }: Asked): ByteRange | undefined {
  const [, from = '', to = ''] = oneRange.exec(range?.trim() ?? '') ?? [];
  if ((from === '' && to === '') || (ifRange !== undefined && ifRange !== etag)) return undefined;
  if (from === '') return satisfied(Math.max(0, size - Number(to)), size, size);
  if (to !== '' && Number(to) < Number(from)) return undefined;
  return satisfied(Number(from), to === '' ? size : Math.min(size, Number(to) + 1), size);
}

function satisfied(start: number, end: number, size: number): ByteRange {
  if (start < end) return { start, end };
  throw new ProblemError(416, 'no-such-range', `There are ${size} bytes, and none in this range.`, { size });
}
