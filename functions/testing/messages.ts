import { connect } from '@chatterfix/emulator/pubsub/connect.ts';
import type { Message, PubSub } from '@google-cloud/pubsub';
import { processesOf } from './platform.ts';

/** A message as a subscriber sees it. */
export type ReceivedMessage = Pick<Message, 'attributes'> & { data: Record<string, unknown> };

/** Does work while messages of a subscription are taken; it and its topic are made when they are not there. */
export async function receiving<T>(
  { topic, subscription }: { topic: string; subscription: string },
  work: (received: ReceivedMessage[]) => Promise<T>,
): Promise<T> {
  const client = await connectPubsub();
  const [isThere] = await client.topic(topic).exists();
  if (!isThere) await client.createTopic(topic);
  const [subscriber] = await client.topic(topic).subscription(subscription).get({ autoCreate: true });
  const received: ReceivedMessage[] = [];
  subscriber.on('message', (message: Message) => {
    received.push({ attributes: message.attributes, data: JSON.parse(message.data.toString()) });
    message.ack();
  });
  try {
    return await work(received);
  } finally {
    await subscriber.close();
    await client.close();
  }
}

/** Publishes a message as an outsider does, and its answer means that it is kept. */
export async function publishMessage(topic: string, json: object): Promise<void> {
  const client = await connectPubsub();
  try {
    await client.topic(topic).publishMessage({ json });
  } finally {
    await client.close();
  }
}

async function connectPubsub(): Promise<PubSub> {
  const [emulator] = await processesOf('pubsub');
  return connect(`127.0.0.1:${emulator?.port}`, 'demo-chatterfix');
}
