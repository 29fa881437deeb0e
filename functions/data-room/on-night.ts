import { lookAtRooms } from '@chatterfix/shared/domain/data-room/room/look-at-rooms.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { RollUpMessage } from '@chatterfix/shared/messages/roll-ups.ts';
import type { RoomRewrapMessage } from '@chatterfix/shared/messages/room-rewraps.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openPublisher } from '@chatterfix/shared/platform/pubsub/publisher.ts';
import { openKeyDeps } from './room-deps.ts';

const deps = openDeps();
const keyDeps = openKeyDeps(deps);
const publish = openPublisher(deps.config);

registerMessage('data-room-keys', deps.logger, RollUpMessage, async ({ organisationId }) => {
  const context = systemContext(organisationId, 'data-room-keys', organisationId);
  const rotated = await lookAtRooms(keyDeps, context);
  const ask = (roomId: string) =>
    publish('room-rewraps', { organisationId, roomId } satisfies RoomRewrapMessage, { org: organisationId });
  await Promise.all(rotated.map(ask));
  if (rotated.length > 0)
    deps.logger.info({ organisationId, rooms: rotated.length }, 'Keys of data rooms were rotated');
});
