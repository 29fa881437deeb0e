import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerDocumentCreated } from '@chatterfix/shared/platform/events/register-event.ts';
import { openPublisher } from '@chatterfix/shared/platform/pubsub/publisher.ts';
import { relayEvent } from './relay-event.ts';

const { config, logger, store } = openDeps();
const publish = openPublisher(config);

registerDocumentCreated('event-relay', logger, path => relayEvent({ store, publish }, path));
