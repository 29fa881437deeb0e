import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import type { StorageFigures } from '../../../platform/storage/objects.ts';
import type { FileDeps } from '../deps.ts';
import { wrapped } from '../file/wrapped.ts';
import { objectFolder } from '../version/object-name.ts';
import type { RoomFigures } from './schemas.ts';

/** So many files are asked for at once. */
const together = 25;

/** How much is stored of a room, by storage class. Reads each version and upload, and asks Cloud Storage for each. @throws Unavailable */
export async function readStorage(
  { store, files }: Pick<FileDeps, 'store' | 'files'>,
  context: Context,
  roomId: string,
): Promise<RoomFigures['storage']> {
  const items = await Promise.all(
    wrapped.map(resource => everyItem(store, context, resource, { roomId: [roomId] })),
  );
  const ids = [...new Set(items.flat().map(({ id }) => id))];
  const found: [string, StorageFigures][] = [];
  for (let next = 0; next < ids.length; next += together) {
    const folders = ids.slice(next, next + together).map(id => objectFolder(context.organisationId, id));
    const some = await Promise.all(folders.map(folder => files.figures(folder)));
    found.push(...some.flatMap(classes => [...classes]));
  }
  return byClass(found).sort((one, other) => other.bytes - one.bytes);
}

function byClass(found: readonly [string, StorageFigures][]): RoomFigures['storage'] {
  const classes = Map.groupBy(found, ([storageClass]) => storageClass);
  return [...classes].map(([storageClass, parts]) => ({
    storageClass,
    objects: parts.reduce((sum, [, { objects }]) => sum + objects, 0),
    bytes: parts.reduce((sum, [, { bytes }]) => sum + bytes, 0),
  }));
}
