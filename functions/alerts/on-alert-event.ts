import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openPublisher } from '@chatterfix/shared/platform/pubsub/publisher.ts';
import { publishAlert } from './publish-alert.ts';

const { config, logger, store } = openDeps();
const publish = openPublisher(config);

registerMessage('alert-fan-out', logger, EventMessage, event => publishAlert({ store, publish }, event));
