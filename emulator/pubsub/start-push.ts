import type { Message, PubSub } from '@google-cloud/pubsub';
import { type CourierOptions, createCourier } from '../delivery/courier.ts';
import type { Deliver } from '../delivery/deliver.ts';
import { deadLetter } from './dead-letter.ts';
import type { Filter } from './filter/parse-filter.ts';
import { pushRequest, type Route } from './push-request.ts';

export type PushOptions = Pick<
  CourierOptions<Message>,
  'record' | 'faults' | 'backoff' | 'maxAttempts' | 'holdBackMs'
> & {
  maxAttempts: number;
  client: PubSub;
  route: Route;
  filter: Filter;
  deliver: Deliver;
};

/** How many messages of a subscription are here at once, most of them waiting for their next attempt. */
const mostOutstanding = 1000;

/** Pushes a subscription's messages to its function until it is stopped; what is under way then goes back. */
export function startPush(options: PushOptions): { stop(): Promise<void> } {
  const { client, record, route, deliver } = options;
  const courier = createCourier<Message>({
    ...options,
    target: 'pubsub',
    post: (message, attempt, signal) => deliver(record.name, pushRequest(message, route, attempt), signal),
  });
  const subscription = client.subscription(route.subscription, {
    flowControl: { maxMessages: mostOutstanding },
    streamingOptions: { maxStreams: 1 },
  });
  subscription.on('error', error =>
    console.error(`pubsub: ${record.name} gets no messages any more.`, error),
  );
  subscription.on('message', (message: Message) => {
    take(message, options, courier.carry).catch(error => {
      console.error(`pubsub: message ${message.id} for ${record.name} goes back.`, error);
      message.nack();
    });
  });
  return {
    async stop() {
      await courier.stop();
      await subscription.close();
    },
  };
}

async function take(
  message: Message,
  { client, record, route, filter, maxAttempts }: PushOptions,
  carry: ReturnType<typeof createCourier<Message>>['carry'],
): Promise<void> {
  if (!filter(message.attributes)) return message.ack();
  const outcome = await carry(message);
  if (outcome === 'stopped') return message.nack();
  if (outcome === 'undeliverable') {
    await client.topic(route.deadLetterTopic).publishMessage(deadLetter(message, route, maxAttempts));
    console.warn(`pubsub: message ${message.id} for ${record.name} went to ${route.deadLetterTopic}.`);
  }
  message.ack();
}
