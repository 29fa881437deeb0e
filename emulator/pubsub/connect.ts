import { PubSub } from '@google-cloud/pubsub';
import { PassThroughClient } from 'google-auth-library';

/**
 * A client of the Pub/Sub emulator.
 *
 * @param address The emulator's host and port.
 */
export function connect(address: string, projectId: string): PubSub {
  return new PubSub({
    projectId,
    apiEndpoint: address,
    emulatorMode: true,
    authClient: new PassThroughClient(),
  });
}
