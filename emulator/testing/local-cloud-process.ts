import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

/** The local cloud with the function `echo`, as a process of its own on free ports. */
export type LocalCloudProcess = {
  process: ChildProcess;
  /** Resolves with the front door's URL when it is ready; rejects with its output when it ends first. */
  ready: Promise<string>;
  /** Resolves with the exit code, null after a kill, and all it has printed. */
  ended: Promise<{ code: number | null; output: string }>;
};

/** A folder for bundles, below the project so that they find functions-framework, and what removes it. */
export function bundleFolder(): { folder: string; remove: () => void } {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', 'local-cloud-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts one. */
export function startLocalCloudProcess(
  bundles: string,
  stateDir: string,
  env: NodeJS.ProcessEnv = {},
): LocalCloudProcess {
  const script = join(import.meta.dirname, 'fixtures', 'start-local-cloud.ts');
  const child = spawn(process.execPath, [script, '--bundles', bundles, '--root', root], {
    env: { ...process.env, ...freePorts, CHATTERFIX_STATE_DIR: stateDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const url = Promise.withResolvers<string>();
  const listen = (line: string) => {
    lines.push(line);
    if (line.startsWith('ready ')) url.resolve(line.slice('ready '.length));
  };
  createInterface({ input: child.stdout }).on('line', listen);
  createInterface({ input: child.stderr }).on('line', listen);
  const ended = once(child, 'close').then(([code]) => ({ code, output: lines.join('\n') }));
  const ready = Promise.race([
    url.promise,
    ended.then(({ output }) => Promise.reject(new Error(`It ended before it was ready:\n${output}`))),
  ]);
  ready.catch(() => {});
  return { process: child, ready, ended };
}

const ports = ['FRONT_DOOR', 'FIRESTORE', 'PUBSUB', 'AUTH', 'STORAGE', 'MAIL', 'GRPC', 'EVENTARC', 'CONTROL'];
const freePorts = Object.fromEntries(ports.map(name => [`CHATTERFIX_PORT_${name}`, '0']));
