import { alertSteps } from '@chatterfix/shared/domain/alerts/data-steps.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { maintenanceSteps } from '@chatterfix/shared/domain/maintenance/data-steps.ts';
import { RollUpMessage } from '@chatterfix/shared/messages/roll-ups.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { takeDataSteps } from '@chatterfix/shared/platform/data-steps/take-data-steps.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';

const { logger, store } = openDeps();

registerMessage('data-steps', logger, RollUpMessage, async ({ organisationId }) => {
  const context = systemContext(organisationId, 'data-steps', organisationId);
  const steps = await takeDataSteps({ store, context }, [...maintenanceSteps, ...alertSteps]);
  if (steps.length > 0)
    logger.info({ organisationId, steps, ...context.usage }, 'Brought data up to its schema');
});
