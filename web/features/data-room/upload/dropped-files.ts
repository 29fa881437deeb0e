/** A file, and the folders that it lay in where it came from. */
export type DroppedFile = { file: File; path: readonly string[] };

/** What systems keep in folders for themselves. */
const ofTheSystem = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** The files that were dropped, those in dropped folders with their paths. To be called while the drop is handled. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...items].flatMap(item => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return [...files].map(file => ({ file, path: [] }));
  const found = await Promise.all(entries.map(entry => filesIn(entry, [])));
  return inOrder(found.flat());
}

/** The files that were chosen, those of a chosen folder with their paths. */
export function chosenFiles(files: Iterable<File>): DroppedFile[] {
  return inOrder([...files].map(file => ({ file, path: file.webkitRelativePath.split('/').slice(0, -1) })));
}

async function filesIn(entry: FileSystemEntry, path: readonly string[]): Promise<DroppedFile[]> {
  if (isFile(entry)) return [{ file: await fileOf(entry), path }];
  if (!isFolder(entry)) return [];
  const found: DroppedFile[] = [];
  for (const child of await childrenOf(entry)) found.push(...(await filesIn(child, [...path, entry.name])));
  return found;
}

/** By their names, as a person counts: 2 before 10. */
function inOrder(files: readonly DroppedFile[]): DroppedFile[] {
  const words = ({ file, path }: DroppedFile) => [...path, file.name].join('/');
  return files
    .filter(({ file }) => !ofTheSystem.has(file.name))
    .toSorted((one, other) => words(one).localeCompare(words(other), 'en', { numeric: true }));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives at most a hundred at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
