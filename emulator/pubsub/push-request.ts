import type { Message } from '@google-cloud/pubsub';
import type { Delivery } from '../delivery/deliver.ts';

/** A function's subscription: full resource names. */
export type Route = { topic: string; subscription: string; deadLetterTopic: string };

/** What Pub/Sub's push reads of a message. */
export type PushedMessage = Pick<Message, 'id' | 'data' | 'attributes' | 'publishTime' | 'orderingKey'>;

/**
 * The request that Pub/Sub's push makes of a message. functions-framework takes the topic of its CloudEvent from the
 * path, and makes a CloudEvent only of a message with data.
 */
export function pushRequest(message: PushedMessage, route: Route, deliveryAttempt: number): Delivery {
  const { topic, subscription } = route;
  return {
    path: `/${topic}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: pushed(message), subscription, deliveryAttempt }),
  };
}

function pushed({ id, data, attributes, publishTime, orderingKey }: PushedMessage) {
  return {
    ...(data.length > 0 && { data: data.toString('base64') }),
    attributes,
    messageId: id,
    publishTime: new Date(publishTime.getTime()).toISOString(),
    ...(orderingKey && { orderingKey }),
  };
}
