import { shredRoom } from '@chatterfix/shared/domain/data-room/shredding/shred-room.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openShredDeps } from './room-deps.ts';

const deps = openDeps();
const shredDeps = openShredDeps(deps);

registerMessage('data-room-shred', deps.logger, EventMessage, async ({ id, organisationId, subject }) => {
  const [, roomId = ''] = subject.split('/');
  const context = systemContext(organisationId, 'data-room-shred', id);
  if (await shredRoom(shredDeps, context, roomId))
    deps.logger.info({ organisationId, roomId, ...context.usage }, 'Shredded a data room');
});
