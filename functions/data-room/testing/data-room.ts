import { documents } from '@chatterfix/shared/domain/data-room/document/schemas.ts';
import { createRoom } from '@chatterfix/shared/domain/data-room/room/create-room.ts';
import { newId } from '@chatterfix/shared/platform/firestore/repository.ts';
import { runChange } from '@chatterfix/shared/platform/firestore/run-change.ts';
import { testDeps, testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import { fileClient } from '../../testing/files.ts';
import { createDataRoomFiles } from '../files-app.ts';
import { openShredDeps } from '../room-deps.ts';

/** An organisation with a room on the local cloud, and the service for its files. */
export async function testDataRoom() {
  const deps = testDeps();
  const fileDeps = openShredDeps(deps);
  const organisation = await testOrganisation(deps);
  const room = await createRoom(fileDeps, organisation.context(), {
    name: 'Series B',
    description: null,
    retentionDays: null,
  });
  return {
    deps: { ...deps, ...fileDeps },
    organisation,
    room,
    /** Who sends and fetches files; where a function is to find less of the cloud, by another environment. */
    client: (env: Record<string, string> = {}) =>
      fileClient(createDataRoomFiles(testDeps(env)), organisation.admin),
    /** A new document in the room; answers its id. */
    async document(): Promise<string> {
      const id = newId();
      await runChange(deps.store, organisation.context(), async change => {
        change.create(documents, { id, name: 'Plan', roomId: room.id, folderId: null, position: 0 });
      });
      return id;
    },
  };
}
