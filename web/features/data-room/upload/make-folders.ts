import type { Folder } from '../../../app/api-types.ts';
import { positionBehind, type Standing } from '../order.ts';
import { clashOf } from './clash.ts';

type Making = {
  /** The folders that there are. */
  folders: readonly Folder[];
  /** What stands in a folder, or at the top of the room. */
  standingIn: (folderId: string | null) => readonly Standing[];
  create: (folder: { folderId: string | null; name: string; position: number }) => Promise<Folder>;
};

/**
 * Makes the folders of some paths below a folder, those apart that are there already, each before what is in it.
 *
 * @returns What tells the id of the folder at a path.
 */
export async function makeFolders(
  paths: readonly (readonly string[])[],
  below: string | null,
  { folders, standingIn, create }: Making,
): Promise<(path: readonly string[]) => string | null> {
  const all = [...folders];
  const idOf = new Map<string, string | null>([[keyOf([]), below]]);
  const wanted = paths.flatMap(path => path.map((_, depth) => path.slice(0, depth + 1)));
  for (const path of wanted) {
    if (idOf.has(keyOf(path))) continue;
    const folderId = idOf.get(keyOf(path.slice(0, -1))) ?? null;
    const name = path.at(-1) ?? '';
    let folder = clashOf(all, { name, folderId });
    if (!folder) {
      const made = all.filter(one => one.folderId === folderId);
      folder = await create({ folderId, name, position: positionBehind([...standingIn(folderId), ...made]) });
      all.push(folder);
    }
    idOf.set(keyOf(path), folder.id);
  }
  return path => idOf.get(keyOf(path)) ?? below;
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
