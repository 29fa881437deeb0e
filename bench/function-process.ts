import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { freePort } from '../emulator/ports.ts';
import { guard } from '../emulator/process/guard.ts';
import type { Launch } from '../emulator/run/process/launch.ts';
import { launchFunction } from '../emulator/run/process/launch-function.ts';
import type { BenchCloud } from './cloud.ts';

/** A function in a process of its own, started as Cloud Run starts it. */
export type FunctionProcess = {
  pid: number;
  url: string;
  /** When it was started, on the clock of `performance.now()`. */
  startedAt: number;
  stop(): Promise<void>;
};

/** Nobody is kept waiting by the rate limit here. */
const settings = { NODE_ENV: 'production', TZ: 'UTC', RATE_LIMIT_PER_MINUTE: '1000000000' };

/** How functions are run here: as the local cloud does. */
export function functionLaunch(cloud: BenchCloud, cacheDir = cloud.stateDir): Launch {
  const env = { PATH: process.env.PATH, ...cloud.env, ...settings };
  return launchFunction({ dist: cloud.bundleDir, stateDir: cacheDir, env });
}

/**
 * Starts one; it does not listen yet.
 *
 * @param cacheDir Keeps Node's compiled code from one start to the next.
 */
export async function startFunction(
  cloud: BenchCloud,
  record: FunctionRecord,
  cacheDir = cloud.stateDir,
): Promise<FunctionProcess> {
  const revision = { name: `${record.name}-00001`, version: '1' };
  const { command, args, cwd, env } = functionLaunch(cloud, cacheDir)(record, revision);
  const port = await freePort('127.0.0.1');
  const log = openSync(join(cloud.stateDir, `${record.name}.log`), 'a');
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...env, PORT: `${port}`, K_SERVICE: record.name },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  guard(child);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} does not run.`);
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { pid, url: `http://127.0.0.1:${port}`, startedAt, stop };
}
