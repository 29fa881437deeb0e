import type { LocalService } from '../local-service.ts';
import { startAuth } from '../official/auth.ts';
import { startFirestore } from '../official/firestore.ts';
import { startPubsub } from '../official/pubsub.ts';

/**
 * Starts the local cloud's services on free ports, once for a whole run of the tests named `*.cloud.test.ts`, which find
 * them through the environment as any Google client library does. Vitest calls this before the first test.
 *
 * @returns What stops them all.
 */
export async function setup(): Promise<() => Promise<void>> {
  const project = 'demo-chatterfix-test';
  const options = { host: '127.0.0.1', port: 0, project };
  const [firestore, pubsub, auth] = await Promise.all([
    startFirestore(options),
    startPubsub(options),
    startAuth(options),
  ]);
  const services: LocalService[] = [firestore, pubsub, auth];
  Object.assign(process.env, {
    FIRESTORE_EMULATOR_HOST: firestore.address,
    PUBSUB_EMULATOR_HOST: pubsub.address,
    FIREBASE_AUTH_EMULATOR_HOST: auth.address,
    GOOGLE_CLOUD_PROJECT: project,
  });
  return async () => {
    await Promise.all(services.map(service => service.stop()));
  };
}
