import { publishAllDue } from '@chatterfix/shared/domain/alerts/delivery/publish-all-due.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerSchedule } from '@chatterfix/shared/platform/events/register-schedule.ts';
import { openPublisher } from '@chatterfix/shared/platform/pubsub/publisher.ts';

const { config, logger, store } = openDeps();
const publish = openPublisher(config);

registerSchedule('alert-due', logger, async () => {
  const due = await publishAllDue({ store, publish });
  if (due > 0) logger.info({ due }, 'Had deliveries and escalations go on that were due');
});
