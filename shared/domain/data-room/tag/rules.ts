import type { IndexEntry } from '../room-index/schemas.ts';
import type { TaggedEntry } from './schemas.ts';

type File = TaggedEntry['file'];

/** The lines of an index with the path of each and, by the id of its document, its file. */
export function taggedEntries(
  index: readonly IndexEntry[],
  files: ReadonlyMap<string, NonNullable<File>>,
): TaggedEntry[] {
  const paths = new Map<string | null, string[]>([[null, []]]);
  // A folder stands before what is in it.
  return index.map(entry => {
    const path = paths.get(entry.folderId) ?? [];
    if (entry.kind === 'folder') paths.set(entry.id, [...path, entry.name]);
    return { ...entry, path, file: files.get(entry.id) ?? null };
  });
}
