import { rewrapRoom } from '@chatterfix/shared/domain/data-room/room/rewrap-room.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { RoomRewrapMessage } from '@chatterfix/shared/messages/room-rewraps.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openKeyDeps } from './room-deps.ts';

const deps = openDeps();
const keyDeps = openKeyDeps(deps);

registerMessage('data-room-rewrap', deps.logger, RoomRewrapMessage, async ({ organisationId, roomId }) => {
  const context = systemContext(organisationId, 'data-room-rewrap', roomId);
  const done = await rewrapRoom(keyDeps, context, roomId);
  if (!done) return;
  const said = { organisationId, roomId, ...done };
  if (done.unreadable > 0) deps.logger.error(said, 'Keys in a data room do not open any more');
  else deps.logger.info(said, 'Wrapped the keys of a data room anew');
});
