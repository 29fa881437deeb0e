import { appendEvents } from '@chatterfix/shared/domain/data-room/audit/append-events.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';

const { logger, store } = openDeps();

registerMessage('data-room-audit', logger, EventMessage, async ({ organisationId, ...event }) => {
  const [, roomId] = event.within?.split('/') ?? [];
  if (!roomId) return;
  await appendEvents(store, systemContext(organisationId, 'data-room-audit', event.id), roomId, [event]);
});
