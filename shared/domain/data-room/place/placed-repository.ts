import type { Context } from '../../../platform/context/context.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import {
  newId,
  type Repository,
  repository,
  requireVersion,
} from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { documents } from '../document/schemas.ts';
import { dataRoomFamily } from '../family.ts';
import type { folders } from '../folder/schemas.ts';
import { requireUnheld } from '../room/require-deletable.ts';
import { openRoom } from '../room/require-open.ts';
import { withinRooms } from '../room/within-rooms.ts';
import { requirePlace, requireSameRoom } from './require-place.ts';

/** What stands in a room. */
type Placed = typeof folders | typeof documents;

/** The plain operations on folders or documents, which hold each in a place that it can have in its room. */
export function placedRepository(store: Store, context: Context, resource: Placed): Repository<Placed> {
  const plain = repository(store, context, resource, dataRoomFamily, {
    delete: async (change, { roomId }) => requireUnheld(await openRoom(change, roomId)),
  });
  return {
    ...withinRooms(store, context, plain),

    async create(fields) {
      const id = newId();
      return runChange(store, context, async change => {
        await requireReferences(change, resource, fields, dataRoomFamily);
        await openRoom(change, fields.roomId);
        await requirePlace(change, { id, ...fields });
        return change.create(resource, { ...fields, id });
      });
    },

    change: (id, fields, version) =>
      runChange(store, context, async change => {
        const before = await change.get(resource, id);
        requireVersion(before, version);
        requireSameRoom(before, fields.roomId);
        await openRoom(change, before.roomId);
        await requireReferences(change, resource, fields, dataRoomFamily);
        await requirePlace(change, { id, roomId: before.roomId, folderId: fields.folderId });
        return change.update(resource, before, fields);
      }),
  };
}
