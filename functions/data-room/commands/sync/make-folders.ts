import type { Folder } from '@chatterfix/shared/domain/data-room/folder/schemas.ts';
import * as z from 'zod';
import { keyOf } from './plan-sync.ts';
import type { RoomApi } from './room-api.ts';

const Made = z.object({ id: z.string() });

/** @returns What answers the id of the folder at a path, and makes those on the way that are not there; null for the room itself. */
export function makeFolders(
  api: RoomApi,
  roomId: string,
  folders: readonly Pick<Folder, 'id' | 'name' | 'folderId'>[],
) {
  const ids = new Map(folders.map(({ id, name, folderId }) => [placeKey(folderId, name), id]));

  return async (path: readonly string[]): Promise<string | null> => {
    let folderId: string | null = null;
    for (const name of path) {
      const key = placeKey(folderId, name);
      const id: string = ids.get(key) ?? (await api.create('folders', { roomId, folderId, name }, Made)).id;
      ids.set(key, id);
      folderId = id;
    }
    return folderId;
  };
}

function placeKey(folderId: string | null, name: string): string {
  return keyOf([folderId ?? '', name]);
}
