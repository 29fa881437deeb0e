/** An upload that was begun, as this browser remembers it: by it the same file goes on where it was. */
export type Remembered = {
  uploadId: string;
  documentId: string;
  /** Whether the document was made for it, and goes when it is given up. */
  isNew: boolean;
  roomId: string;
  folderId: string | null;
  name: string;
  size: number;
  lastModified: number;
  at: number;
};

/** What tells that a file is the same, for the same place. */
export type FileMark = Pick<Remembered, 'roomId' | 'folderId' | 'name' | 'size' | 'lastModified'> & {
  /** The document it is a version of; null for a document of its own. */
  versionOf: string | null;
};

const key = 'chatterfix.uploads';
/** As long as the service keeps an upload that nobody finishes. */
const keptMs = 7 * 86_400_000;

/** The uploads into a room that were begun and not finished. */
export function rememberedIn(roomId: string): Remembered[] {
  return read().filter(one => one.roomId === roomId);
}

/** The unfinished upload of the same file to the same place. */
export function rememberedFor(mark: FileMark): Remembered | undefined {
  return read().find(one => isSame(one, mark));
}

/** Remembers an upload until it is done. */
export function remember(upload: Remembered): void {
  write([...read().filter(({ uploadId }) => uploadId !== upload.uploadId), upload]);
}

/** Forgets an upload. */
export function forget(uploadId: string): void {
  write(read().filter(one => one.uploadId !== uploadId));
}

/** Whether an upload is of that file, for that place. */
export function isSame(one: Remembered, { versionOf, ...mark }: FileMark): boolean {
  if (one.name !== mark.name || one.size !== mark.size || one.lastModified !== mark.lastModified)
    return false;
  if (versionOf) return one.documentId === versionOf;
  return one.isNew && one.roomId === mark.roomId && one.folderId === mark.folderId;
}

function read(): Remembered[] {
  // Only `write` writes here.
  const all = JSON.parse(localStorage.getItem(key) ?? '[]') as Remembered[];
  return all.filter(({ at }) => at > Date.now() - keptMs);
}

function write(uploads: readonly Remembered[]): void {
  localStorage.setItem(key, JSON.stringify(uploads));
}
