import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { documents, type RoomDocument } from '../document/schemas.ts';
import { openRoom } from '../room/require-open.ts';
import { versions } from './schemas.ts';
import { showVersion } from './show-version.ts';

/** Has a document show another of its versions. @throws NotFound, Gone */
export function makePrimary(store: Store, context: Context, id: string): Promise<RoomDocument> {
  return runChange(store, context, async change => {
    const version = await change.get(versions, id);
    await openRoom(change, version.roomId);
    return showVersion(change, await change.get(documents, version.documentId), version);
  });
}
