import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { toEvent } from '@chatterfix/shared/platform/events/event-log.ts';
import { readDocument, type Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { Publish } from '@chatterfix/shared/platform/pubsub/publisher.ts';

/**
 * Publishes the event at `orgs/<org>/events/<id>`. Events never change, so that a second delivery publishes the same
 * message again; subscribers go by its id.
 */
export async function relayEvent(
  { store, publish }: { store: Store; publish: Publish },
  path: string,
): Promise<void> {
  const organisationId = path.split('/')[1] ?? '';
  const document = await readDocument(store, path);
  if (!document) return;
  const message = EventMessage.parse({ ...toEvent(document), organisationId });
  const { type, subject, within } = message;
  await publish('events', message, { org: organisationId, type, subject, ...(within && { within }) });
}
