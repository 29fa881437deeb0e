import type { Context } from '../../../platform/context/context.ts';
import { type Repository, repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { dataRoomFamily } from '../family.ts';
import { requireUnheld } from './require-deletable.ts';
import { requireOpen } from './require-open.ts';
import { rooms } from './schemas.ts';

/** The plain operations on rooms. One that is shredded stays as it is: its certificate belongs to it. */
export function roomsRepository(store: Store, context: Context): Repository<typeof rooms> {
  return repository(store, context, rooms, dataRoomFamily, {
    change: async (_, room) => requireOpen(room),
    async delete(_, room) {
      requireOpen(room);
      requireUnheld(room);
    },
  });
}
