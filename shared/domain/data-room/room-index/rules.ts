import type { IndexEntry } from './schemas.ts';

/** What the index needs of a folder or document. */
export type Placed = { id: string; name: string; folderId: string | null; position: number };

type Entry = Placed & { kind: IndexEntry['kind'] };

/**
 * Numbers what a room holds, in its order: each folder with what is in it behind it. Of equal positions folders come first,
 * then it goes by names.
 */
export function numberContents(folders: readonly Placed[], documents: readonly Placed[]): IndexEntry[] {
  const entries: Entry[] = [
    ...folders.map(folder => ({ ...folder, kind: 'folder' as const })),
    ...documents.map(document => ({ ...document, kind: 'document' as const })),
  ];
  const within = Map.groupBy(entries.sort(inOrder), ({ folderId }) => folderId);

  const numbered = (folderId: string | null, prefix: string): IndexEntry[] =>
    (within.get(folderId) ?? []).flatMap(({ kind, id, name }, index) => {
      const number = `${prefix}${index + 1}`;
      const entry = { number, kind, id, name, folderId };
      return kind === 'folder' ? [entry, ...numbered(id, `${number}.`)] : [entry];
    });
  return numbered(null, '');
}

function inOrder(one: Entry, other: Entry): number {
  return (
    one.position - other.position ||
    Number(one.kind === 'document') - Number(other.kind === 'document') ||
    one.name.localeCompare(other.name, 'en') ||
    (one.id < other.id ? -1 : 1)
  );
}
