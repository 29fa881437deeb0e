import { authorise } from '../../../platform/context/authorise.ts';
import type { Context } from '../../../platform/context/context.ts';

/**
 * Whoever may read an item may read its history; the whole log is for those with events:read.
 *
 * @throws Forbidden
 */
export function authoriseSubject(context: Context, subject: string | undefined): void {
  authorise(context, subject ? readPermission(subject) : 'events:read');
}

/** What one must be permitted to read the item that a subject names. */
export function readPermission(subject: string): string {
  return `${subject.split('/', 1)[0]}:read`;
}
