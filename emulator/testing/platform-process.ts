import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findRunning, type Running } from '../running.ts';

/** The whole platform as `npm start` runs it, on free ports. */
export type PlatformProcess = {
  process: ChildProcess;
  /** The front door: `http://127.0.0.1:41234`. */
  url: string;
  /** What answers `local:ps` and `local:faults`. */
  controlUrl: string;
  /** Stops it as Ctrl-C does; its data is on disk when this resolves. */
  stop(): Promise<void>;
};

const root = join(import.meta.dirname, '..', '..');
const ports = ['FRONT_DOOR', 'FIRESTORE', 'PUBSUB', 'AUTH', 'STORAGE', 'MAIL', 'GRPC', 'EVENTARC', 'CONTROL'];

/**
 * Starts the platform and waits until it is ready. It ends with this process.
 *
 * @param logFile Gets all it prints.
 * @throws Error with the end of its log when it stops before it is ready.
 */
export async function startPlatform(stateDir: string, logFile: string): Promise<PlatformProcess> {
  const child = spawnPlatform(stateDir, logFile);
  const ended = once(child, 'exit');
  const { frontDoor, control } = await untilReady(child, stateDir, logFile);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { process: child, url: `http://${frontDoor}`, controlUrl: `http://${control}`, stop };
}

async function untilReady(child: ChildProcess, stateDir: string, logFile: string): Promise<Running> {
  while (child.exitCode === null && child.signalCode === null) {
    const running = findRunning(stateDir);
    if (running?.state === 'ready') return running;
    await wait(100);
  }
  throw new Error(`The platform did not start; the end of ${logFile}:\n${endOf(logFile)}`);
}

function spawnPlatform(stateDir: string, logFile: string): ChildProcess {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [join(root, 'emulator', 'start.ts')], {
    cwd: root,
    env: {
      ...process.env,
      GOOGLE_CLOUD_PROJECT: 'demo-chatterfix',
      ...Object.fromEntries(ports.map(name => [`CHATTERFIX_PORT_${name}`, '0'])),
      CHATTERFIX_STATE_DIR: stateDir,
      // What is given up, or has stalled, is seen within a test's time.
      CHATTERFIX_LONGEST_BACKOFF_MS: '2000',
      IMPORT_SILENT_SECONDS: '15',
      // It would heal what tests stop; they have it run when they mean it.
      CHATTERFIX_PAUSED_JOBS: 'health-check',
      // Has it stop when this process is gone, however that ends.
      npm_lifecycle_event: 'start',
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

function endOf(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
}
