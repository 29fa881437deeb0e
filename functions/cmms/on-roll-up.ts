import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { rollUpDays } from '@chatterfix/shared/domain/maintenance/metrics/daily/roll-up-days.ts';
import { RollUpMessage } from '@chatterfix/shared/messages/roll-ups.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';

const { logger, store } = openDeps();

registerMessage('roll-up', logger, RollUpMessage, async ({ organisationId }) => {
  const context = systemContext(organisationId, 'roll-up', organisationId);
  const { through, restated } = await rollUpDays({ store }, context);
  logger.info({ organisationId, through, restated: restated.length, ...context.usage }, 'Rolled days up');
});
