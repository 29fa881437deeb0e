import { deliver } from '@chatterfix/shared/domain/alerts/delivery/deliver.ts';
import { takeStep } from '@chatterfix/shared/domain/alerts/escalation/take-step.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { DueMessage } from '@chatterfix/shared/messages/alert-deliveries.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openDelivery } from './delivery-deps.ts';

const deps = openDeps();
const { delivery } = openDelivery(deps);

registerMessage('alert-send', deps.logger, DueMessage, ({ organisationId, due, id }) => {
  const context = systemContext(organisationId, 'alerts', id);
  return due === 'delivery' ? deliver(delivery, context, id) : takeStep(delivery, context, id);
});
