import { z } from 'zod';
import { invalid } from '../storage-error.ts';

/** Where a page of objects ended; `group` when it ended in a prefix, whose other objects are to be passed over. */
export const PagePosition = z.object({
  name: z.string(),
  generation: z.int(),
  group: z.string().optional(),
});
export type PagePosition = z.output<typeof PagePosition>;

export function writePageToken(position: PagePosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws StorageError 400 when it is not a token of ours. */
export function readPageToken(token: string): PagePosition {
  try {
    return PagePosition.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
  } catch (cause) {
    throw invalid('Invalid pageToken: give the nextPageToken of the page before.', cause);
  }
}
