import { connect } from './connect.ts';

export type TopicMessage = {
  /** `projects/<project>/topics/<topic>` */
  topicName: string;
  data: Uint8Array;
  attributes: Record<string, string>;
};

/** Publishes to the Pub/Sub emulator. */
export type Publisher = {
  /** @throws Error when there is no such topic, or no emulator. */
  publish(message: TopicMessage): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens a publisher, for Cloud Scheduler's jobs.
 *
 * @param address The emulator's host and port.
 */
export function openPublisher(address: string, project: string): Publisher {
  const client = connect(address, project);
  return {
    async publish({ topicName, data, attributes }) {
      await client.topic(topicName).publishMessage({ data: Buffer.from(data), attributes });
    },
    close: () => client.close(),
  };
}
