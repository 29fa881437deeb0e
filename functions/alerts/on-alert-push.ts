import { tell } from '@chatterfix/shared/domain/alerts/delivery/tell.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { AlertMessage } from '@chatterfix/shared/messages/alerts.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openDelivery } from './delivery-deps.ts';

const deps = openDeps();
const { delivery } = openDelivery(deps);

registerMessage('alert-push', deps.logger, AlertMessage, message => tell(delivery, 'push', message));
