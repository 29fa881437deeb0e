import { openRules } from '@chatterfix/shared/domain/alerts/rule/repository.ts';
import { seedRules } from '@chatterfix/shared/domain/alerts/rule/seed-rules.ts';
import { evaluateEvent } from '@chatterfix/shared/domain/alerts/signal/evaluate.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';

const { logger, store } = openDeps();
const rules = openRules(store);

registerMessage('alert-on-event', logger, EventMessage, async event => {
  if (event.type === 'organisation.created')
    await seedRules(store, systemContext(event.organisationId, 'alerts', event.requestId));
  await evaluateEvent({ store, rules }, event);
});
