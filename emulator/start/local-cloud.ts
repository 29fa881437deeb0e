import { join } from 'node:path';
import { bundleFunctions } from '@chatterfix/functions/bundle.ts';
import { emulatorRows, ownRows } from '../control/process-rows.ts';
import { startControl } from '../control/start-control.ts';
import { createFaults } from '../faults/create-faults.ts';
import type { Run } from '../run/start-run.ts';
import { createActivity } from './activity.ts';
import { Layers } from './layers.ts';
import { startAdminApis } from './start-admin-apis.ts';
import { startEmulators } from './start-emulators.ts';
import { startEntrances } from './start-entrances.ts';
import { startFunctions } from './start-functions.ts';
import type { Emulators, LocalCloudOptions, Wiring } from './wiring.ts';

/** All parts of the local cloud, running. */
export type LocalCloud = {
  /** Has the data on disk when it resolves. */
  save(): Promise<void>;
  /** Stops everything, what depends on other parts first; the data is on disk when it resolves. */
  stop(): Promise<void>;
};

/** Starts the local cloud; when one part fails, those that have started are stopped again. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const wiring = { ...options, layers: new Layers(), faults: createFaults(), activity: createActivity() };
  try {
    const { firestore, auth } = await startParts(wiring);
    const save = async () => {
      await Promise.all([firestore.save(), auth.save()]);
    };
    return { save, stop: () => wiring.layers.stop() };
  } catch (error) {
    await wiring.layers.stop().catch(() => {});
    throw error;
  }
}

async function startParts(wiring: Wiring): Promise<Emulators> {
  const { layers, progress, records, bundleDir, sources } = wiring;
  const started: { emulators?: Emulators; run?: Run } = {};
  await layers.add(startControlOf(wiring, started));

  const emulators = startEmulators(wiring, join(wiring.root, 'firestore.rules'));
  const bundles = progress.track('Functions', bundleFunctions(records, bundleDir, sources));
  await Promise.allSettled([emulators, bundles]);
  started.emulators = await emulators;
  started.run = await startFunctions(wiring, await bundles);
  await startEntrances(wiring, started.emulators, started.run);
  await startAdminApis(wiring, started.emulators, started.run);
  return started.emulators;
}

function startControlOf(wiring: Wiring, started: { emulators?: Emulators; run?: Run }) {
  const { host, ports } = wiring.config;
  const processes = () => [
    ...ownRows({ frontDoor: `${host}:${ports.frontDoor}`, grpc: `${host}:${ports.grpc}` }),
    ...emulatorRows(Object.values(started.emulators ?? {})),
    ...(started.run?.processes() ?? []),
  ];
  return startControl({ host, port: ports.control, processes, faults: wiring.faults });
}
