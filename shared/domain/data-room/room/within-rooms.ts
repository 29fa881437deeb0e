import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { Repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { bundles } from '../bundle/schemas.ts';
import type { documents } from '../document/schemas.ts';
import type { folders } from '../folder/schemas.ts';
import type { noticeDeliveries, roomNotices } from '../notice/schemas.ts';
import type { tags } from '../tag/schemas.ts';
import type { uploads } from '../upload/schemas.ts';
import type { versions } from '../version/schemas.ts';
import { readOpenRoom, requireOpen } from './require-open.ts';
import { rooms } from './schemas.ts';

/** What is in rooms. */
type Within =
  | typeof folders
  | typeof documents
  | typeof versions
  | typeof uploads
  | typeof tags
  | typeof bundles
  | typeof roomNotices
  | typeof noticeDeliveries;

/** A repository that tells nothing of what is in a room that is shredded. Costs a read for each room that it tells of. */
export function withinRooms<R extends Within>(
  store: Store,
  context: Context,
  plain: Repository<R>,
): Repository<R> {
  return {
    ...plain,
    async get(id) {
      const item = await plain.get(id);
      await readOpenRoom(store, context, item.roomId);
      return item;
    },
    async list(request) {
      const page = await plain.list(request);
      const asked = (request.filters?.roomId ?? []).map(String);
      const ids = new Set([...asked, ...page.items.map(({ roomId }) => roomId)]);
      const found = await Promise.all([...ids].map(id => findItem(store, context, rooms, id)));
      for (const room of found) if (room && asked.includes(room.id)) requireOpen(room);
      const open = new Set(found.filter(room => room?.state === 'open').map(room => room?.id));
      return { ...page, items: page.items.filter(({ roomId }) => open.has(roomId)) };
    },
  };
}
