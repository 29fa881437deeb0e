import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { claimStateDir, findRunning, type Running, untilFree } from './running.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const addresses = { frontDoor: '127.0.0.1:8080', control: '127.0.0.1:8079' };
let stateDir: string;
const file = () => join(stateDir, 'running.json');

const startOther = (state: Running['state']) => {
  const other = spawn('sleep', ['600']);
  writeFileSync(file(), JSON.stringify({ pid: other.pid, script: 'sleep', state, ...addresses }));
  return other;
};

beforeEach(() => {
  stateDir = temporaryFolder();
});

test('who has the folder is found by it, and how far it is, until it is given back', () => {
  const claim = claimStateDir(stateDir, addresses);
  expect(findRunning(stateDir)).toMatchObject({ pid: process.pid, state: 'starting', ...addresses });
  claim.tell('ready');
  expect(findRunning(stateDir)).toMatchObject({ state: 'ready' });
  claim.release();
  expect(findRunning(stateDir)).toBeUndefined();
});

test('it is not free while its process lives', async () => {
  const other = startOther('ready');
  await expect(untilFree(stateDir)).rejects.toThrow(/runs already with .*http:\/\/127\.0\.0\.1:8080/);
  other.kill('SIGKILL');
  await once(other, 'exit');
  await untilFree(stateDir);
});

test('one that is stopping is waited for', async () => {
  const other = startOther('stopping');
  const waiting = untilFree(stateDir).then(() => 'free');
  expect(await Promise.race([waiting, wait(300, 'waiting')])).toBe('waiting');
  other.kill('SIGKILL');
  expect(await waiting).toBe('free');
});

test('another program that got its process id since does not keep it', () => {
  const running = { pid: process.pid, script: 'no-such-script.ts', state: 'ready', ...addresses };
  writeFileSync(file(), JSON.stringify(running));
  expect(findRunning(stateDir)).toBeUndefined();
});
