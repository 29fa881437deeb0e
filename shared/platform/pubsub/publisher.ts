import type { PubSub } from '@google-cloud/pubsub';

/** Publishes a message; it is kept by Pub/Sub when the promise resolves. */
export type Publish = (topic: string, data: unknown, attributes: Record<string, string>) => Promise<void>;

/** Opens Pub/Sub at its first use. Messages are sent at once: a function may be frozen after its answer. */
export function openPublisher({ project }: { project: string }): Publish {
  let opened: Promise<PubSub> | undefined;
  return async (topic, data, attributes) => {
    opened ??= import('./pubsub-client.ts').then(({ PubSub }) => new PubSub({ projectId: project }));
    const pubsub = await opened;
    await pubsub.topic(topic, { batching: { maxMessages: 1 } }).publishMessage({ json: data, attributes });
  };
}
