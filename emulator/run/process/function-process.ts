import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { guard } from '../../process/guard.ts';
import { signalGroup } from '../../process/signal-group.ts';
import type { LaunchCommand } from './launch.ts';

/** A running process of a function, in a process group of its own; it ends when this process does. */
export type FunctionProcess = {
  readonly pid: number;
  /** Resolves, once it has ended and its output is read, with how: `exited with code 1`. */
  readonly ended: Promise<string>;
  /** Asks it to end, and ends it with all it has started when it has not after so many milliseconds. */
  stop(graceMs: number): void;
};

/** @throws Error when the command is not an executable file. */
export function spawnFunction(launch: LaunchCommand, onLine: (line: string) => void): FunctionProcess {
  const { command, args, env, cwd } = launch;
  const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  child.once('error', () => {});
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} does not run in ${cwd}.`);
  guard(child);
  readLines(child.stdout, onLine);
  readLines(child.stderr, onLine);
  child.once('exit', () => signalGroup(pid, 'SIGKILL'));
  const ended = new Promise<string>(resolve => child.once('close', () => resolve(howItEnded(child))));
  return { pid, ended, stop: graceMs => stop(child, pid, graceMs) };
}

function readLines(output: Readable, onLine: (line: string) => void): void {
  createInterface({ input: output }).on('line', onLine);
}

function howItEnded({ exitCode, signalCode }: ChildProcess): string {
  return signalCode === null ? `exited with code ${exitCode}` : `was ended by ${signalCode}`;
}

function stop(child: ChildProcess, pid: number, graceMs: number): void {
  if (!child.kill('SIGTERM')) return;
  const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
  child.once('exit', () => clearTimeout(timer));
}
