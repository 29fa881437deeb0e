import { connect } from '@chatterfix/emulator/pubsub/connect.ts';
import type { Message } from '@google-cloud/pubsub';
import { processesOf } from './platform.ts';

/** A message as a subscriber sees it. */
export type ReceivedMessage = Pick<Message, 'attributes'> & { data: Record<string, unknown> };

/** Does work while messages of a subscription are taken; it is made when there is none, and then gets what comes from now on. */
export async function receiving<T>(
  { topic, subscription }: { topic: string; subscription: string },
  work: (received: ReceivedMessage[]) => Promise<T>,
): Promise<T> {
  const [emulator] = await processesOf('pubsub');
  const client = connect(`127.0.0.1:${emulator?.port}`, 'demo-chatterfix');
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
