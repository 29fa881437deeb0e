import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { syncClaims } from '@chatterfix/shared/domain/identity/user/sync-claims.ts';
import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';

const deps = openDeps();

registerMessage('claims-sync', deps.logger, EventMessage, async ({ subject }) => {
  const [, uid = ''] = subject.split('/');
  await syncClaims(deps, uid);
});
