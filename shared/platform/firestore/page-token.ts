import { createHash } from 'node:crypto';
import * as z from 'zod';
import { BadRequest } from '../errors/errors.ts';
import { reference } from '../resource/fields.ts';
import type { Position, QuerySpec } from './query-spec.ts';

const SortValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Token = z.union([
  z.tuple([z.string(), SortValue, reference]),
  z.tuple([z.string(), SortValue, SortValue, reference]),
]);

/** Where the next page begins; good for the same filters and sort only. */
export function writePageToken(spec: QuerySpec, last: Position): string {
  return Buffer.from(JSON.stringify([queryDigest(spec), ...last])).toString('base64url');
}

/** @throws BadRequest when the token is not ours, or of another query. */
export function readPageToken(spec: QuerySpec, token: string): Position {
  const parsed = Token.safeParse(parseJson(Buffer.from(token, 'base64url').toString()));
  if (!parsed.success || parsed.data[0] !== queryDigest(spec)) {
    throw new BadRequest('This pageToken is not of this list, or of other filters. Begin again without it.');
  }
  const [, ...position] = parsed.data;
  return position;
}

function queryDigest({ collection, conditions, sort, from, to, also }: QuerySpec): string {
  const query = JSON.stringify([collection, conditions, sort, from, to, also]);
  return createHash('sha256').update(query).digest('base64url').slice(0, 12);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
