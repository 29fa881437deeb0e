import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const emptyNames = new Set(['utils', 'util', 'helpers', 'common', 'misc', 'types', 'lib']);
// biome knows test.only and describe.only; this also sees test.each(…).only and the like.
const focused = /\.only(?:\(|\.)/;

/** What breaks a convention of the repository that no other tool looks at, one line for each fault. */
export function conventionFaults(root: string, files: readonly string[]): string[] {
  return [
    ...emptyFolders(files).map(
      folder => `${folder}/: the name says nothing of what is in it. Name the folder after the thing.`,
    ),
    ...files
      .filter(file => /(^|\/)index\.tsx?$/.test(file))
      .map(file => `${file}: a barrel hides where things stand. Import each from its own file.`),
    ...files
      .filter(file => /\.test\.tsx?$/.test(file) && focused.test(readFileSync(join(root, file), 'utf8')))
      .map(file => `${file}: .only( leaves the other tests out. Take it away.`),
  ];
}

function emptyFolders(files: readonly string[]): string[] {
  const folders = files.flatMap(file => {
    const parts = file.split('/').slice(0, -1);
    return parts.flatMap((name, depth) =>
      emptyNames.has(name) ? [parts.slice(0, depth + 1).join('/')] : [],
    );
  });
  return [...new Set(folders)];
}
