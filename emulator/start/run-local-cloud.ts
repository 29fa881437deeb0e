import { endLeftovers } from '../official/pid-file.ts';
import { type Claim, claimStateDir, untilFree } from '../running.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { isSeeded, markSeeded, type Seed } from './seed.ts';
import { settlePorts } from './settle-ports.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import type { LocalCloudOptions } from './wiring.ts';

export type RunOptions = LocalCloudOptions & {
  /** Builds the web app, while the parts start. */
  buildWeb(): Promise<void>;
  /** Puts first data into a new state. */
  seed?: Seed | undefined;
};

/**
 * Runs the local cloud until the program is told to stop; the data is kept.
 *
 * @returns When it is ready, the front door's URL.
 * @throws Error when it cannot be started.
 */
export async function runLocalCloud(options: RunOptions): Promise<string> {
  let cloud: LocalCloud | undefined;
  let claim: Claim | undefined;
  stopOnSignal(async () => {
    claim?.tell('stopping');
    if (!cloud) return;
    console.log('\nStopping, and keeping the data. Ctrl-C again stops at once.');
    await cloud.stop();
  });
  const config = await prepare(options.config);
  const { host, ports } = config;
  const frontDoor = `${host}:${ports.frontDoor}`;
  claim = claimStateDir(config.stateDir, { frontDoor, control: `${host}:${ports.control}` });
  process.once('exit', claim.release);

  const building = report(options.progress.track('Web app', options.buildWeb()));
  cloud = await startLocalCloud({ ...options, config });
  await report(seedOnce({ ...options, config }, cloud));
  await building;
  claim.tell('ready');
  return `http://${frontDoor}`;
}

/** Sees to it that nothing is in the way. @returns The configuration with real ports. */
async function prepare(config: RunOptions['config']): Promise<RunOptions['config']> {
  await untilFree(config.stateDir);
  await endLeftovers(config.stateDir);
  return settlePorts(config);
}

/** It counts as done only when it is on disk, so that a crash on the way has it done again. */
async function seedOnce({ seed, config, progress }: RunOptions, cloud: LocalCloud): Promise<void> {
  const { stateDir, host, ports } = config;
  if (!seed || isSeeded(stateDir)) return;
  const urls = { frontDoorUrl: `http://${host}:${ports.frontDoor}`, authUrl: `http://${host}:${ports.auth}` };
  await progress.track('Demo data', seed(urls));
  await cloud.save();
  markSeeded(stateDir);
}

/** Shows what went wrong with something that the rest can do without. */
async function report(work: Promise<void>): Promise<void> {
  await work.catch(error => console.error(error instanceof Error ? error.message : error));
}
