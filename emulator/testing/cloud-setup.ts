import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { noFaults } from '../faults/fault.ts';
import { serveGrpc } from '../grpc/serve-grpc.ts';
import { kmsService } from '../kms/kms-service.ts';
import { startAuth } from '../official/auth.ts';
import { startFirestore } from '../official/firestore.ts';
import { startPubsub } from '../official/pubsub.ts';
import { clientEnv, initialKeys } from '../start/function-env.ts';
import { startStorage } from '../storage/start-storage.ts';

/**
 * Starts the local cloud's services on free ports, once for a whole run of the tests named `*.cloud.test.ts`, which find
 * them through the environment as any Google client library does. Vitest calls this before the first test of all, so that the
 * environment is set for this project alone: other tests have servers of their own.
 *
 * @returns What stops them all.
 */
export async function setup({ config }: TestProject): Promise<() => Promise<void>> {
  const project = 'demo-chatterfix-test';
  const stateDir = mkdtempSync(join(tmpdir(), 'chatterfix-test-'));
  const place = { host: '127.0.0.1', port: 0 };
  const services = await Promise.all([
    startFirestore({ ...place, project }),
    startPubsub({ ...place, project }),
    startAuth({ ...place, project }),
    startStorage({ ...place, stateDir, faults: noFaults }),
    serveGrpc({
      ...place,
      services: [kmsService({ stateDir, ...initialKeys(project) })],
      faults: noFaults,
    }),
  ]);
  const [firestore, pubsub, auth, storage, grpc] = services;
  const addresses = {
    firestore: firestore.address,
    pubsub: pubsub.address,
    auth: auth.address,
    storage: storage.address,
    grpc: grpc.address,
  };
  config.env = { ...config.env, ...clientEnv({ project, ...addresses }) };
  return async () => {
    await Promise.all(services.map(service => service.stop()));
    rmSync(stateDir, { recursive: true, force: true });
  };
}
