import type { PubSub } from '@google-cloud/pubsub';
import type { Route } from './push-request.ts';

/**
 * Makes a function's topic, its subscription (of the function's name), and `<function>-dead` for what is given up: a topic,
 * and a subscription that keeps it. What is there already stays.
 */
export async function makeRoute(client: PubSub, functionName: string, topic: string): Promise<Route> {
  const dead = `${functionName}-dead`;
  const [route, deadRoute] = await Promise.all([
    subscribe(client, topic, functionName),
    subscribe(client, dead, dead),
  ]);
  return { ...route, deadLetterTopic: deadRoute.topic };
}

async function subscribe(client: PubSub, topicName: string, subscriptionName: string) {
  const topic = client.topic(topicName);
  const subscription = topic.subscription(subscriptionName);
  await unlessThere(topic.create());
  await unlessThere(subscription.create());
  return { topic: topic.name, subscription: subscription.name };
}

const alreadyExists = 6;

async function unlessThere(creation: Promise<unknown>): Promise<void> {
  try {
    await creation;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === alreadyExists)) throw error;
  }
}
