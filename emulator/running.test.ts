import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { claimStateDir, findRunning } from './running.ts';

const addresses = { frontDoor: '127.0.0.1:8080', control: '127.0.0.1:8079' };
let stateDir: string;
const file = () => join(stateDir, 'running.json');

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'running-'));
});

test('who has the folder is found by it, until it is given back', () => {
  const release = claimStateDir(stateDir, addresses);
  expect(findRunning(stateDir)).toMatchObject({ pid: process.pid, ...addresses });
  release();
  expect(findRunning(stateDir)).toBeUndefined();
});

test('nobody else gets it while its process lives', async () => {
  const other = spawn('sleep', ['600']);
  writeFileSync(file(), JSON.stringify({ pid: other.pid, script: 'sleep', ...addresses }));
  expect(() => claimStateDir(stateDir, addresses)).toThrow(/runs already with .*http:\/\/127\.0\.0\.1:8080/);
  other.kill('SIGKILL');
  await once(other, 'exit');
  claimStateDir(stateDir, addresses);
  expect(findRunning(stateDir)).toMatchObject({ pid: process.pid });
});

test('another program that got its process id since does not keep it', () => {
  const running = { pid: process.pid, script: 'no-such-script.ts', ...addresses };
  writeFileSync(file(), JSON.stringify(running));
  expect(findRunning(stateDir)).toBeUndefined();
});
