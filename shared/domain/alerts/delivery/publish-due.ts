import type { DueMessage } from '../../../messages/alert-deliveries.ts';
import type { Publish } from '../../../platform/pubsub/publisher.ts';

/** Has a delivery sent, or an escalation go on, by whoever takes the topic `alert-deliveries`. */
export function publishDue(publish: Publish, message: DueMessage): Promise<void> {
  return publish('alert-deliveries', message, { org: message.organisationId, due: message.due });
}
