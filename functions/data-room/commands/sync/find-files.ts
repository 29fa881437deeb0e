import { lstat, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file on this machine, and the names that lead to it from the folder that was looked through. */
export type FoundFile = { file: string; path: string[]; size: number };

/** Every file below a folder, in the order of their names. What is hidden is left out, and links are not followed. */
export async function findFiles(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ file, path: relative(folder, file).split(sep) }))
    .filter(({ path }) => !path.some(name => name.startsWith('.')))
    .sort((one, other) => (one.file < other.file ? -1 : 1));
  return Promise.all(found.map(async one => ({ ...one, size: (await lstat(one.file)).size })));
}
