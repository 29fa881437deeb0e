import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noFaults } from '../emulator/faults/fault.ts';
import { serveGrpc } from '../emulator/grpc/serve-grpc.ts';
import { kmsService } from '../emulator/kms/kms-service.ts';
import { startAuth } from '../emulator/official/auth.ts';
import { startFirestore } from '../emulator/official/firestore.ts';
import { clientEnv, initialKeys } from '../emulator/start/function-env.ts';
import { startStorage } from '../emulator/storage/start-storage.ts';

/** The part of the local cloud that is measured against, on free ports, with nothing in it. */
export type BenchCloud = {
  project: string;
  /** Host and port of the Authentication emulator. */
  authAddress: string;
  /** What a function needs to know to find it. */
  env: Record<string, string>;
  /** For whatever is to be gone afterwards. */
  stateDir: string;
  /** For bundles, which find functions-framework in a `node_modules` above them. */
  bundleDir: string;
  stop(): Promise<void>;
};

/** Starts it. This process finds it through the environment, as the functions do. */
export async function startCloud(root: string): Promise<BenchCloud> {
  const project = 'demo-chatterfix-bench';
  const stateDir = mkdtempSync(join(tmpdir(), 'chatterfix-bench-'));
  mkdirSync(join(root, 'dist'), { recursive: true });
  const bundleDir = mkdtempSync(join(root, 'dist', 'bench-'));
  const place = { host: '127.0.0.1', port: 0 };
  const services = await Promise.all([
    startFirestore({ ...place, project }),
    startAuth({ ...place, project }),
    startStorage({ ...place, stateDir, faults: noFaults }),
    serveGrpc({
      ...place,
      services: [kmsService({ stateDir, ...initialKeys(project) })],
      faults: noFaults,
    }),
  ]);
  const [firestore, auth, storage, grpc] = services;
  const addresses = {
    firestore: firestore.address,
    auth: auth.address,
    storage: storage.address,
    grpc: grpc.address,
  };
  const env = clientEnv({ project, ...addresses, pubsub: '127.0.0.1:1' });
  Object.assign(process.env, env);
  const stop = async () => {
    await Promise.all(services.map(service => service.stop()));
    for (const folder of [stateDir, bundleDir]) rmSync(folder, { recursive: true, force: true });
  };
  return { project, authAddress: auth.address, env, stateDir, bundleDir, stop };
}
