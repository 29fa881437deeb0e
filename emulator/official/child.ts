import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { guard } from '../process/guard.ts';
import { signalGroup } from '../process/signal-group.ts';
import { endLeftover, removePidFile, writePidFile } from './pid-file.ts';

export type ChildOptions = {
  name: string;
  command: string;
  args: string[];
  /** Holds `logs/<name>.log` and `pids/<name>.json`. */
  stateDir: string;
  /** A part of the command line that no other process has. */
  marker: string;
  /** Whether it answers already; asked again and again until it does. */
  ready(): Promise<boolean>;
};

/** For an answer after its start; a busy machine may need a good part of it. */
const patienceMs = 120_000;

/** A running child process in a process group of its own. */
export type Child = {
  readonly pid: number;
  readonly since: Date;
  /** False once it has ended, by itself too. */
  readonly alive: boolean;
  stop(): Promise<void>;
};

/**
 * Starts a child process and waits until it answers. It ends with this process; its output goes to a log file, whose
 * end is shown when it dies by itself.
 *
 * @throws Error with the last lines of the log when it dies before it answers, or does not answer in two minutes.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, stateDir } = options;
  const pidFile = join(stateDir, 'pids', `${name}.json`);
  const logFile = join(stateDir, 'logs', `${name}.log`);
  await endLeftover(pidFile);
  const { child, pid, ended } = spawnGuarded(options, logFile);
  writePidFile(pidFile, pid, options.marker);
  await untilReady(options, child, logFile).catch(error => {
    signalGroup(pid, 'SIGKILL');
    throw error;
  });

  let stopping = false;
  void ended.then(() => {
    removePidFile(pidFile);
    if (!stopping) console.error(deathNotice(name, child, logFile));
  });
  const stop = async () => {
    stopping = true;
    signalGroup(pid, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  };
  return {
    pid,
    since: new Date(),
    get alive() {
      return isRunning(child);
    },
    stop,
  };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function spawnGuarded({ name, command, args }: ChildOptions, logFile: string) {
  mkdirSync(join(logFile, '..'), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = spawn(command, args, { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  child.once('error', () => {});
  if (child.pid === undefined) throw new Error(`${name} could not be started: ${command} does not run.`);
  guard(child);
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  return { child, pid: child.pid, ended };
}

async function untilReady(
  { name, ready }: ChildOptions,
  child: ChildProcess,
  logFile: string,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await ready().catch(() => false))) {
    if (!isRunning(child)) throw new Error(deathNotice(name, child, logFile));
    if (performance.now() > deadline) {
      throw new Error(`${name} does not answer after ${patienceMs / 1000} s; ${endOf(logFile)}`);
    }
    await wait(100);
  }
}

function deathNotice(name: string, { exitCode, signalCode }: ChildProcess, logFile: string): string {
  return `${name} ended (${signalCode ?? `exit ${exitCode}`}); ${endOf(logFile)}`;
}

function endOf(logFile: string): string {
  const lines = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15) : [];
  return `the end of ${logFile}:\n  ${lines.join('\n  ')}`;
}
