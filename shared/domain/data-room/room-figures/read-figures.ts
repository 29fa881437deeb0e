import type { Context } from '../../../platform/context/context.ts';
import { count, find, sums } from '../../../platform/firestore/query.ts';
import type { FileDeps } from '../deps.ts';
import { documents } from '../document/schemas.ts';
import { folders } from '../folder/schemas.ts';
import { readOpenRoom } from '../room/require-open.ts';
import { uploads } from '../upload/schemas.ts';
import { versions } from '../version/schemas.ts';
import { readStorage } from './read-storage.ts';
import type { RoomFigures } from './schemas.ts';

type Deps = Pick<FileDeps, 'store' | 'files'>;

/** How much a room holds. @throws NotFound, Gone, Unavailable */
export async function readFigures(deps: Deps, context: Context, roomId: string): Promise<RoomFigures> {
  const { retentionDays, legalHold } = await readOpenRoom(deps.store, context, roomId);
  const { numberOf, sumOf, versionAt } = inRoom(deps, context, roomId);
  const [counts, bytes, times, storage] = await Promise.all([
    Promise.all([folders, documents, versions, uploads].map(numberOf)),
    Promise.all([sumOf(documents, 'shown.size'), sumOf(versions, 'size'), sumOf(uploads, 'size')]),
    Promise.all([versionAt('asc'), versionAt('desc')]),
    readStorage(deps, context, roomId),
  ]);
  const [primary, all, underway] = bytes;
  const [inFolders = 0, inDocuments = 0, inVersions = 0, inUploads = 0] = counts;
  return {
    folders: inFolders,
    documents: inDocuments,
    versions: inVersions,
    // The sums are not of one instant.
    bytes: { primary, older: Math.max(0, all - primary) },
    uploads: { underway: inUploads, bytes: underway },
    storage,
    oldestVersionAt: times[0],
    newestVersionAt: times[1],
    retentionDays,
    legalHold,
  };
}

/** What is asked of what is in a room. */
function inRoom({ store }: Deps, context: Context, roomId: string) {
  const spec = (collection: string, direction: 'asc' | 'desc' = 'asc') => ({
    collection,
    conditions: [{ field: 'roomId', operator: '==', value: roomId } as const],
    sort: { field: 'createdAt', direction },
  });
  return {
    numberOf: ({ collection }: { collection: string }) => count(store, context, spec(collection)),
    async sumOf({ collection }: { collection: string }, field: string): Promise<number> {
      return (await sums(store, context, spec(collection), [field])).get(field) ?? 0;
    },
    async versionAt(direction: 'asc' | 'desc'): Promise<string | null> {
      const [version] = await find(store, context, spec(versions.collection, direction), 1);
      return version ? String(version.createdAt) : null;
    },
  };
}
