import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import type { PubSub } from '@google-cloud/pubsub';
import type { Backoff } from '../delivery/backoff.ts';
import type { Deliver } from '../delivery/deliver.ts';
import type { Faults } from '../faults/fault.ts';
import type { LocalService } from '../local-service.ts';
import { connect } from './connect.ts';
import { type Filter, parseFilter } from './filter/parse-filter.ts';
import { makeRoute } from './make-route.ts';
import { startPush } from './start-push.ts';

export type DispatcherOptions = {
  /** Host and port of the official emulator. */
  pubsubAddress: string;
  project: string;
  records: readonly FunctionRecord[];
  deliver: Deliver;
  faults: Faults;
  /** A message goes to the dead letters after so many; 10 when absent. */
  maxAttempts?: number;
  backoff: Backoff;
  /** See `CourierOptions.holdBackMs`. */
  holdBackMs?: number;
};

/**
 * Pushes the messages of the official Pub/Sub emulator to the functions with a `topic` trigger: those that pass the
 * function's filter, until the function answers 2xx or they go to its dead letters.
 *
 * @returns A service that listens nowhere; its address is the emulator's.
 * @throws FilterError when Pub/Sub would refuse a function's filter; Error when the emulator has not answered for a minute.
 */
export async function startPubsubDispatcher(options: DispatcherOptions): Promise<LocalService> {
  const subscribers = options.records.flatMap(subscriber);
  const client = connect(options.pubsubAddress, options.project);
  const routed = await makeRoutes(client, subscribers);
  const pushes = routed.map(one => startPush({ maxAttempts: 10, ...options, ...one, client }));
  const stop = async () => {
    await Promise.all(pushes.map(push => push.stop()));
    await client.close();
  };
  return { name: 'pubsub-dispatcher', address: options.pubsubAddress, stop };
}

type Subscriber = { record: FunctionRecord; topic: string; filter: Filter };

function subscriber(record: FunctionRecord): Subscriber[] {
  if (!('topic' in record.trigger)) return [];
  const { topic, filter = '' } = record.trigger;
  return [{ record, topic, filter: parseFilter(filter) }];
}

async function makeRoutes(client: PubSub, subscribers: Subscriber[]) {
  const routes = subscribers.map(async one => {
    const route = await makeRoute(client, one.record.name, one.topic);
    return { ...one, route };
  });
  try {
    return await Promise.all(routes);
  } catch (error) {
    await client.close();
    throw error;
  }
}
