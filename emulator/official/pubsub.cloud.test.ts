import { PubSub } from '@google-cloud/pubsub';
import { afterEach, expect, test, vi } from 'vitest';
import { startPubsub } from './pubsub.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a message goes from a topic to its subscription', { timeout: 60_000 }, async () => {
  const service = await startPubsub({ host: '127.0.0.1', port: 0, project: 'demo-official' });
  vi.stubEnv('PUBSUB_EMULATOR_HOST', service.address);
  const pubsub = new PubSub({ projectId: 'demo-official' });
  const [topic] = await pubsub.createTopic('events');
  const [subscription] = await topic.createSubscription('reader');
  const received = new Promise<string>(resolve =>
    subscription.once('message', message => {
      message.ack();
      resolve(message.data.toString());
    }),
  );
  await topic.publishMessage({ data: Buffer.from('hello') });
  expect(await received).toBe('hello');
  await subscription.close();
  await pubsub.close();
  await service.stop();
});
