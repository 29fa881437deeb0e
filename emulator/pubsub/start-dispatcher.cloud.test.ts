import { type CloudEvent, cloudEvent } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { type Message, PubSub } from '@google-cloud/pubsub';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { deliverThrough } from '../delivery/deliver.ts';
import { type Received, startReceiver } from '../delivery/testing/receiver.ts';
import { createFaults } from '../faults/create-faults.ts';
import { noFaults } from '../faults/fault.ts';
import { listen, stopListening } from '../listen.ts';
import { eventually } from '../testing/eventually.ts';
import { stoppedAtEnd } from '../testing/stopped-at-end.ts';
import { openPublisher } from './open-publisher.ts';
import { type DispatcherOptions, startPubsubDispatcher } from './start-dispatcher.ts';
import { subscriber } from './testing/subscriber.ts';

const pubsubAddress = z.string().parse(process.env.PUBSUB_EMULATOR_HOST);

const Push = z.strictObject({
  message: z.looseObject({ attributes: z.record(z.string(), z.string()), data: z.string().optional() }),
  subscription: z.string(),
  deliveryAttempt: z.int(),
});
const pushIn = ({ body }: Received) => Push.parse(JSON.parse(body.toString()));
const dataIn = (received: Received) => Buffer.from(pushIn(received).message.data ?? '', 'base64').toString();

let projects = 0;

/** A project of its own, with the dispatcher and a client that publishes as the functions do. */
async function dispatcher(
  options: Partial<DispatcherOptions> & Pick<DispatcherOptions, 'records' | 'deliver'>,
) {
  projects += 1;
  const project = `demo-dispatcher-${projects}`;
  const client = new PubSub({ projectId: project });
  onTestFinished(() => client.close());
  const start = async (again: Partial<DispatcherOptions> = {}) => {
    const backoff = { minMs: 5, maxMs: 20 };
    const service = await startPubsubDispatcher({
      pubsubAddress,
      project,
      faults: noFaults,
      backoff,
      ...options,
      ...again,
    });
    return stoppedAtEnd(service).stop;
  };
  const publish = (topic: string, data: string, attributes: Record<string, string> = {}) =>
    client.topic(topic).publishMessage({ data: Buffer.from(data), attributes });
  return { project, client, publish, start, stop: await start() };
}

/** The next message in a function's dead letters. */
async function deadLetterOf(client: PubSub, functionName: string): Promise<Message> {
  const subscription = client.subscription(`${functionName}-dead`);
  onTestFinished(() => subscription.close());
  return new Promise((resolve, reject) => {
    subscription.once('error', reject).once('message', (message: Message) => {
      message.ack();
      resolve(message);
    });
  });
}

describe('a message', () => {
  test('is posted as Pub/Sub’s push does', async () => {
    const { address, received } = await startReceiver();
    const records = [subscriber('listener', 'events')];
    const { project, publish } = await dispatcher({ records, deliver: deliverThrough(address) });
    const messageId = await publish('events', '{"id":1}', { type: 'order.created' });

    await eventually(() => expect(received).toHaveLength(1));
    expect(received[0]).toMatchObject({
      method: 'POST',
      path: `/run/listener/projects/${project}/topics/events`,
      headers: { 'content-type': 'application/json' },
    });
    expect(received.map(pushIn)).toEqual([
      {
        message: {
          data: Buffer.from('{"id":1}').toString('base64'),
          attributes: { type: 'order.created' },
          messageId,
          publishTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        },
        subscription: `projects/${project}/subscriptions/listener`,
        deliveryAttempt: 1,
      },
    ]);
  });

  test('is a CloudEvent messagePublished for functions-framework', async () => {
    const events: CloudEvent<unknown>[] = [];
    cloudEvent('framework-listener', (event: CloudEvent<unknown>) => {
      events.push(event);
    });
    const server = getTestServer('framework-listener');
    const address = await listen(server, '127.0.0.1', 0);
    onTestFinished(() => stopListening(server));
    const records = [subscriber('framework-listener', 'events')];
    const { project, publish } = await dispatcher({ records, deliver: deliverThrough(address) });
    const messageId = await publish('events', 'hello', { type: 'order.created' });

    await eventually(() => expect(events).toHaveLength(1));
    expect(events[0]).toMatchObject({
      id: messageId,
      type: 'google.cloud.pubsub.topic.v1.messagePublished',
      source: `//pubsub.googleapis.com/projects/${project}/topics/events`,
      data: {
        message: {
          data: Buffer.from('hello').toString('base64'),
          attributes: { type: 'order.created' },
          messageId,
        },
      },
    });
  });

  test('without data is posted with its attributes alone', async () => {
    const { address, received } = await startReceiver();
    const records = [subscriber('listener', 'events')];
    const { publish } = await dispatcher({ records, deliver: deliverThrough(address) });
    await publish('events', '', { type: 'order.created' });

    await eventually(() => expect(received).toHaveLength(1));
    expect(received.map(pushIn)).toMatchObject([{ message: { attributes: { type: 'order.created' } } }]);
    expect(received[0]?.body.toString()).not.toContain('"data"');
  });

  test('goes to each function whose filter it passes, and to no other', async () => {
    const { address, received } = await startReceiver();
    const records = [
      subscriber('orders', 'events', 'hasPrefix(attributes.type, "order.")'),
      subscriber('all', 'events'),
      subscriber('users', 'events', 'hasPrefix(attributes.type, "user.")'),
      subscriber('elsewhere', 'other-events'),
    ];
    const { publish } = await dispatcher({ records, deliver: deliverThrough(address) });
    await publish('events', 'an order', { type: 'order.created' });
    await publish('events', 'a user', { type: 'user.created' });

    await eventually(() => expect(received).toHaveLength(4));
    const seen = received.map(one => `${pushIn(one).subscription.split('/').at(-1)}: ${dataIn(one)}`);
    expect(new Set(seen)).toEqual(
      new Set(['orders: an order', 'all: an order', 'users: a user', 'all: a user']),
    );
  });
});

test('a message is posted until the function takes it, and each time says which attempt it is', async () => {
  const statuses = [500, 404, 302];
  const { address, received } = await startReceiver(() => statuses.shift() ?? 204);
  const records = [subscriber('listener', 'events')];
  const { publish } = await dispatcher({ records, deliver: deliverThrough(address) });
  await publish('events', 'hello');

  await eventually(() => expect(received).toHaveLength(4));
  expect(received.map(one => pushIn(one).deliveryAttempt)).toEqual([1, 2, 3, 4]);
});

test('all of 500 messages arrive', async () => {
  const { address, received } = await startReceiver();
  const records = [subscriber('listener', 'events')];
  const { publish } = await dispatcher({ records, deliver: deliverThrough(address) });
  await Promise.all(Array.from({ length: 500 }, (_, index) => publish('events', `${index}`)));
  await eventually(() => expect(new Set(received.map(dataIn)).size).toBe(500));
});

describe('a message that its function never takes', () => {
  test('goes to the dead letters after the most attempts, with where it came from', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warning.mockRestore());
    const { address, received } = await startReceiver(() => 500);
    const records = [subscriber('listener', 'events')];
    const { project, client, publish } = await dispatcher({
      records,
      maxAttempts: 3,
      deliver: deliverThrough(address),
    });
    await publish('events', 'hello', { type: 'order.created' });

    const dead = await deadLetterOf(client, 'listener');
    expect(dead.data.toString()).toBe('hello');
    expect(dead.attributes).toEqual({
      type: 'order.created',
      CloudPubSubDeadLetterSourceDeliveryCount: '3',
      CloudPubSubDeadLetterSourceSubscription: 'listener',
      CloudPubSubDeadLetterSourceSubscriptionProject: project,
      CloudPubSubDeadLetterSourceTopicPublishTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(received).toHaveLength(3);
    const line = expect.stringContaining(`went to projects/${project}/topics/listener-dead`);
    await eventually(() => expect(warning).toHaveBeenCalledExactlyOnceWith(line));
  });

  test('does not hold up the others', async () => {
    const { address, received } = await startReceiver(one => (dataIn(one) === 'bad' ? 500 : 200));
    const records = [subscriber('listener', 'events')];
    const backoff = { minMs: 60_000, maxMs: 60_000 };
    const { publish } = await dispatcher({ records, backoff, deliver: deliverThrough(address) });
    await Promise.all(Array.from({ length: 70 }, () => publish('events', 'bad')));
    await publish('events', 'good');
    await eventually(() => expect(received.map(dataIn)).toContain('good'));
  });
});

test('a message that is under way at the stop comes again after the next start', async () => {
  const refusing = await startReceiver(() => 500);
  const records = [subscriber('listener', 'events')];
  const backoff = { minMs: 60_000, maxMs: 60_000 };
  const { publish, start, stop } = await dispatcher({
    records,
    backoff,
    deliver: deliverThrough(refusing.address),
  });
  await publish('events', 'hello');
  await eventually(() => expect(refusing.received).toHaveLength(1));
  await stop();

  const taking = await startReceiver();
  await start({ deliver: deliverThrough(taking.address) });
  await eventually(() => expect(taking.received.map(dataIn)).toEqual(['hello']));
});

describe('faults', () => {
  test('an error drops an attempt, and the message comes later', async () => {
    const { address, received } = await startReceiver();
    const faults = createFaults();
    faults.add({ target: 'pubsub', operation: 'listener', error: 503, times: 2 });
    const records = [subscriber('listener', 'events')];
    const { publish } = await dispatcher({ records, faults, deliver: deliverThrough(address) });
    await publish('events', 'hello');
    await eventually(() => expect(received).toHaveLength(1));
    expect(received.map(one => pushIn(one).deliveryAttempt)).toEqual([3]);
  });

  test('a duplicate is posted with the same id', async () => {
    const { address, received } = await startReceiver();
    const faults = createFaults();
    faults.add({ target: 'pubsub', duplicate: 1 });
    const records = [subscriber('listener', 'events')];
    const { publish } = await dispatcher({ records, faults, deliver: deliverThrough(address) });
    await publish('events', 'hello');
    await eventually(() => expect(received).toHaveLength(2));
    expect(new Set(received.map(one => pushIn(one).message.messageId)).size).toBe(1);
  });

  test('a reorder lets a later message overtake', async () => {
    const { address, received } = await startReceiver();
    const faults = createFaults();
    faults.add({ target: 'pubsub', reorder: true, times: 1 });
    const records = [subscriber('listener', 'events')];
    const { publish } = await dispatcher({
      records,
      faults,
      holdBackMs: 60_000,
      deliver: deliverThrough(address),
    });
    await publish('events', 'first');
    await eventually(() => expect(faults.list()).toEqual([]));
    await publish('events', 'second');
    await eventually(() => expect(received.map(dataIn)).toEqual(['second', 'first']));
  });
});

test('a filter that Pub/Sub would refuse ends the start', async () => {
  const records = [subscriber('listener', 'events', 'attributes.type = created')];
  const start = dispatcher({ records, deliver: async () => 200 });
  await expect(start).rejects.toThrow('of the filter attributes.type = created');
});

test('a publisher’s message reaches the function', async () => {
  const { address, received } = await startReceiver();
  const records = [subscriber('listener', 'events')];
  const { project } = await dispatcher({ records, deliver: deliverThrough(address) });
  const publisher = openPublisher(pubsubAddress, project);
  onTestFinished(() => publisher.close());
  const topicName = `projects/${project}/topics/events`;
  await publisher.publish({ topicName, data: Buffer.from('hello'), attributes: { at: 'night' } });
  await eventually(() => expect(received.map(dataIn)).toEqual(['hello']));
  await expect(
    publisher.publish({ topicName: `${topicName}-none`, data: Buffer.from('x'), attributes: {} }),
  ).rejects.toThrow(/NOT_FOUND/);
});
