import type { Bundle } from '@chatterfix/functions/bundle.ts';
import { launchFunction } from '../run/process/launch-function.ts';
import { type Run, startRun } from '../run/start-run.ts';
import { functionEnv } from './function-env.ts';
import type { Wiring } from './wiring.ts';

/** Starts Cloud Run with the bundled functions. */
export async function startFunctions(wiring: Wiring, bundles: Bundle[]): Promise<Run> {
  const { config, records, bundleDir, faults, layers, onLog } = wiring;
  const { project, location, stateDir, host, ports } = config;
  const versions = new Map(bundles.map(({ name, version }) => [name, version]));
  const run = startRun({
    project,
    location,
    functions: records.map(record => ({ record, version: versions.get(record.name) ?? 'latest' })),
    launch: launchFunction({ dist: bundleDir, stateDir, env: functionEnv(config) }),
    stateDir,
    faults,
    uriOf: service => `http://${host}:${ports.frontDoor}/run/${service}`,
    onLog,
  });
  await layers.add(Promise.resolve(run));
  return run;
}
