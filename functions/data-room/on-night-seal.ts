import { sealRooms } from '@chatterfix/shared/domain/data-room/audit/seal-rooms.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { RollUpMessage } from '@chatterfix/shared/messages/roll-ups.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openAuditDeps } from './room-deps.ts';

const deps = openDeps();
const auditDeps = openAuditDeps(deps);

registerMessage('data-room-seal', deps.logger, RollUpMessage, async ({ organisationId }) => {
  const context = systemContext(organisationId, 'data-room-seal', organisationId);
  const done = await sealRooms(auditDeps, context);
  const { usage } = context;
  if (done.lost > 0)
    deps.logger.warn({ organisationId, ...done }, 'Events had not arrived in the audit logs of their rooms');
  deps.logger.info({ organisationId, ...done, ...usage }, 'Sealed the audit logs of rooms');
});
