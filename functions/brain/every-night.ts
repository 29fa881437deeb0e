import { randomUUID } from 'node:crypto';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { rollUpPlatform } from '@chatterfix/shared/domain/operations/platform-day/roll-up-platform.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerSchedule } from '@chatterfix/shared/platform/events/register-schedule.ts';

const { config, logger, store } = openDeps();

registerSchedule('platform-days', logger, async () => {
  const context = systemContext(config.operatorOrganisation, 'platform-days', randomUUID());
  const days = await rollUpPlatform({ store }, context);
  logger.info({ days, ...context.usage }, 'Counted the days of the platform');
});
