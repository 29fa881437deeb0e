import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { organisationIds } from '@chatterfix/shared/domain/identity/organisation/repository.ts';
import type { RollUpMessage } from '@chatterfix/shared/messages/roll-ups.ts';
import { registerSchedule } from '@chatterfix/shared/platform/events/register-schedule.ts';
import { openPublisher } from '@chatterfix/shared/platform/pubsub/publisher.ts';

const { config, logger, store } = openDeps();
const publish = openPublisher(config);

registerSchedule('nightly', logger, async () => {
  const ids = await organisationIds(store);
  const ask = (organisationId: string) =>
    publish('roll-ups', { organisationId } satisfies RollUpMessage, { org: organisationId });
  await Promise.all(ids.map(ask));
  logger.info({ organisations: ids.length }, 'Asked for the work of the night of every organisation');
});
