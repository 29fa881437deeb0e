import type { RoomDocument } from '@chatterfix/shared/domain/data-room/document/schemas.ts';
import type { Folder } from '@chatterfix/shared/domain/data-room/folder/schemas.ts';
import type { FoundFile } from './find-files.ts';

/** A file with its CRC-32C. */
export type SummedFile = FoundFile & { crc32c: number };

/** What a room holds. */
export type Holding = {
  folders: readonly Pick<Folder, 'id' | 'name' | 'folderId'>[];
  documents: readonly Pick<RoomDocument, 'id' | 'name' | 'folderId' | 'shown'>[];
};

/** What is to be done with a file: nothing, a new version of a document, or a document of its own. */
export type PlannedFile = SummedFile & { does: 'stays' | 'changes' | 'comes'; documentId: string | null };

/**
 * Compares the files of a folder with what a room shows in the same places. A document shows the same file when size and checksum
 * are the same.
 *
 * @returns Each file with what is to be done, and the places of documents for which there is no file (any more).
 */
export function planSync(
  files: readonly SummedFile[],
  holding: Holding,
): { files: PlannedFile[]; without: string[] } {
  const documents = new Map(holding.documents.map(one => [placeOf(one, holding), one]));
  const planned = files.map((file): PlannedFile => {
    const document = documents.get(keyOf(file.path));
    if (!document) return { ...file, does: 'comes', documentId: null };
    const { shown } = document;
    const same = shown?.size === file.size && shown.crc32c === file.crc32c;
    return { ...file, does: same ? 'stays' : 'changes', documentId: document.id };
  });
  const there = new Set(files.map(({ path }) => keyOf(path)));
  return { files: planned, without: [...documents.keys()].filter(place => !there.has(place)) };
}

/** Names have no slash in them, so that it tells them apart. */
export function keyOf(path: readonly string[]): string {
  return path.join('/');
}

function placeOf(item: { name: string; folderId: string | null }, holding: Holding): string {
  const above = holding.folders.find(({ id }) => id === item.folderId);
  return above ? `${placeOf(above, holding)}/${item.name}` : item.name;
}
