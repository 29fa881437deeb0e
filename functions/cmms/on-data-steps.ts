import { alertSteps } from '@chatterfix/shared/domain/alerts/data-steps.ts';
import { dataRoomSteps } from '@chatterfix/shared/domain/data-room/data-steps.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { maintenanceSteps } from '@chatterfix/shared/domain/maintenance/data-steps.ts';
import { RollUpMessage } from '@chatterfix/shared/messages/roll-ups.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { takeDataSteps } from '@chatterfix/shared/platform/data-steps/take-data-steps.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openKms } from '@chatterfix/shared/platform/kms/kms.ts';
import { createSealer } from '@chatterfix/shared/platform/kms/sealer.ts';

const { config, logger, store } = openDeps();
const sealer = createSealer(openKms(config), config.secretsKey);
const steps = [...maintenanceSteps, ...alertSteps(sealer), ...dataRoomSteps];

registerMessage('data-steps', logger, RollUpMessage, async ({ organisationId }) => {
  const context = systemContext(organisationId, 'data-steps', organisationId);
  const taken = await takeDataSteps({ store, context }, steps);
  if (taken.length > 0)
    logger.info({ organisationId, steps: taken, ...context.usage }, 'Brought data up to its schema');
});
