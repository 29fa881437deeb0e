import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commandLine } from '../process/command-line.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startChild } from './child.ts';
import { writePidFile } from './pid-file.ts';

let stateDir: string;
const started: ChildProcess[] = [];

beforeEach(() => {
  stateDir = temporaryFolder();
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

const isAlive = (pid: number) => commandLine(pid) !== undefined;
const options = (script: string) => ({
  name: 'part',
  command: process.execPath,
  args: ['-e', script, stateDir],
  stateDir,
  marker: stateDir,
  ready: async () => readFileSync(join(stateDir, 'logs', 'part.log'), 'utf8').includes('ready'),
});
const sleeper = 'console.log("ready"); setInterval(() => {}, 1000)';

test('its output goes to the log file', async () => {
  const child = await startChild(options(sleeper));
  expect(readFileSync(join(stateDir, 'logs', 'part.log'), 'utf8')).toBe('ready\n');
  await child.stop();
});

test('it is gone when it has been stopped, and so is its pid file', async () => {
  const child = await startChild(options(sleeper));
  expect(isAlive(child.pid)).toBe(true);
  await child.stop();
  expect(isAlive(child.pid)).toBe(false);
  expect(existsSync(join(stateDir, 'pids', 'part.json'))).toBe(false);
});

test('one that dies before it answers is reported with the end of its log', async () => {
  const starting = startChild(options('console.error("no port"); process.exit(3)'));
  await expect(starting).rejects.toThrow(/part ended \(exit 3\); the end of .*part\.log:\s+no port/);
});

test('a command that is not there is reported', async () => {
  const starting = startChild({ ...options(''), command: '/nowhere/java' });
  await expect(starting).rejects.toThrow('part could not be started: /nowhere/java does not run.');
});

test('what an earlier run left is ended first', async () => {
  const left = spawn(process.execPath, ['-e', sleeper, stateDir], { detached: true });
  started.push(left);
  const pid = left.pid ?? 0;
  await vi.waitUntil(() => commandLine(pid)?.includes(stateDir));
  writePidFile(join(stateDir, 'pids', 'part.json'), pid, stateDir);
  const child = await startChild(options(sleeper));
  expect(left.signalCode ?? (isAlive(pid) ? 'alive' : 'gone')).not.toBe('alive');
  await child.stop();
});

test('a process that got the same id since is left alone', async () => {
  const other = spawn(process.execPath, ['-e', sleeper], { detached: true });
  started.push(other);
  const pid = other.pid ?? 0;
  writePidFile(join(stateDir, 'pids', 'part.json'), pid, stateDir);
  const child = await startChild(options(sleeper));
  expect(isAlive(pid)).toBe(true);
  await child.stop();
});

test('children of children end too when the starter is killed', async () => {
  const starter = spawn(process.execPath, [
    join(import.meta.dirname, 'fixtures', 'start-child.ts'),
    stateDir,
  ]);
  started.push(starter);
  const pids = await new Promise<number[]>(resolve =>
    starter.stdout.once('data', text => resolve(JSON.parse(`${text}`))),
  );
  expect(pids.map(isAlive)).toEqual([true, true]);
  starter.kill('SIGKILL');
  await vi.waitUntil(() => !pids.some(isAlive), { timeout: 10_000 });
});
