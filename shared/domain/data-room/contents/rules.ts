import { foldersAbove, type Granted, rightsTo } from '../rights/rules.ts';
import { numberContents, type Placed } from '../room-index/rules.ts';
import type { IndexEntry } from '../room-index/schemas.ts';
import type { ContentsEntry } from './schemas.ts';

type PlacedDocument = Placed & {
  primaryVersionId: string | null;
  shown: { contentType: string; size: number } | null;
};
type Told = Omit<ContentsEntry, keyof IndexEntry>;

const ofFolder: Told = { hasFile: false, contentType: null, size: null, download: false };

/**
 * What a link shows of a room: the documents that it allows to view, and the folders that such a one is in. All keep the numbers
 * that they have among everything.
 */
export function visibleContents(
  folders: readonly Placed[],
  documents: readonly PlacedDocument[],
  granted: Granted,
): ContentsEntry[] {
  const parents = new Map(folders.map(({ id, folderId }) => [id, folderId]));
  const shown = new Map<string, Told>();
  for (const { id, folderId, primaryVersionId, shown: file } of documents) {
    const folderIds = foldersAbove(folderId, parents);
    const { view, download } = rightsTo(granted, { documentId: id, folderIds });
    if (!view) continue;
    const { contentType = null, size = null } = file ?? {};
    shown.set(id, { hasFile: primaryVersionId !== null, contentType, size, download });
    for (const above of folderIds) shown.set(above, ofFolder);
  }
  return numberContents(folders, documents).flatMap(entry => {
    const more = shown.get(entry.id);
    return more ? [{ ...entry, ...more }] : [];
  });
}

const markedTypes = /^(application\/pdf|image\/)/i;
const markedNames = /\.(pdf|png|jpe?g|webp|gif|tiff?|bmp|avif|heic)$/i;

/** Whether a file gets the watermark of a link that has one: what is a PDF or an image by its type, or by its name. */
export function isToBeMarked({ contentType, name }: { contentType: string; name: string }): boolean {
  return markedTypes.test(contentType) || markedNames.test(name);
}
