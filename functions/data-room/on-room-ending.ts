import { endRoomKey } from '@chatterfix/shared/domain/data-room/room/end-room-key.ts';
import { retireKeyVersions } from '@chatterfix/shared/domain/data-room/room/retire-key-versions.ts';
import { shredRoom } from '@chatterfix/shared/domain/data-room/shredding/shred-room.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { type Context, systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openShredDeps } from './room-deps.ts';

const deps = openDeps();
const shredDeps = openShredDeps(deps);

registerMessage(
  'data-room-shred',
  deps.logger,
  EventMessage,
  async ({ id, organisationId, type, subject }) => {
    const [, roomId = ''] = subject.split('/');
    const context = systemContext(organisationId, 'data-room-shred', id);
    if (type === 'room.deleted') await endKey(context, roomId);
    else if (type === 'room.key-versions-idle') await retire(context, roomId);
    else if (await shredRoom(shredDeps, context, roomId))
      deps.logger.info({ organisationId, roomId, ...context.usage }, 'Shredded a data room');
  },
);

async function endKey(context: Context, roomId: string): Promise<void> {
  const versions = await endRoomKey(shredDeps, context, roomId);
  const { organisationId } = context;
  deps.logger.info({ organisationId, roomId, versions }, 'Ended the key of a data room that was deleted');
}

async function retire(context: Context, roomId: string): Promise<void> {
  const done = await retireKeyVersions(shredDeps, context, roomId);
  if (!done) return;
  const { organisationId } = context;
  const said = { organisationId, roomId, destroyed: done.destroyed.length, needed: done.needed };
  if (done.needed.length > 0)
    deps.logger.error(said, 'Keys in a data room are wrapped by versions that were to go');
  else deps.logger.info(said, 'Had versions of the key of a data room destroyed');
}
