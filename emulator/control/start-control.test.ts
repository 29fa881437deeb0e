import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFaults } from '../faults/create-faults.ts';
import type { LocalService } from '../local-service.ts';
import { type Claim, claimStateDir } from '../running.ts';
import { askControl } from './ask-control.ts';
import { startControl } from './start-control.ts';

const stateDir = mkdtempSync(join(tmpdir(), 'control-'));
const row = {
  service: 'cmms',
  revision: 'cmms-00001-abc',
  pid: 4711,
  port: 40000,
  state: 'ready' as const,
  since: '2026-01-01T00:00:00.000Z',
};
const faults = createFaults();
let control: LocalService;
let claim: Claim;

beforeAll(async () => {
  control = await startControl({ host: '127.0.0.1', port: 0, processes: () => [row], faults });
  claim = claimStateDir(stateDir, { frontDoor: '127.0.0.1:8080', control: control.address });
});
afterAll(async () => {
  claim.release();
  await control.stop();
});
beforeEach(() => faults.clear());

test('it lists the processes', async () => {
  expect(await askControl(stateDir, 'GET', '/processes')).toEqual([row]);
});

describe('faults', () => {
  const fault = { id: 'f-1', target: 'kms', error: 'UNAVAILABLE' };

  test('one is switched on', async () => {
    expect(await askControl(stateDir, 'POST', '/faults', fault)).toEqual({ ...fault, probability: 1 });
    expect(await faults.strike('kms', 'Encrypt')).toMatchObject(fault);
    expect(await askControl(stateDir, 'GET', '/faults')).toMatchObject([fault]);
  });

  test('one is switched off', async () => {
    faults.add(fault);
    await askControl(stateDir, 'DELETE', '/faults/f-1');
    expect(faults.list()).toEqual([]);
  });

  test('all are switched off', async () => {
    faults.add(fault);
    await askControl(stateDir, 'DELETE', '/faults');
    expect(faults.list()).toEqual([]);
  });

  test('one that is not there is named', async () => {
    await expect(askControl(stateDir, 'DELETE', '/faults/f-2')).rejects.toThrow('No fault has the id f-2.');
  });

  test('what is no fault is refused with the reason', async () => {
    await expect(askControl(stateDir, 'POST', '/faults', { target: 'kms', times: 0 })).rejects.toThrow(
      /times/,
    );
  });
});

test('a web page controls nothing', async () => {
  const headers = { origin: 'http://evil.example' };
  const response = await fetch(`http://${control.address}/faults`, { method: 'DELETE', headers });
  expect(response.status).toBe(403);
});

test('where nothing runs the commands say so in one line and fail', () => {
  const env = { PATH: process.env.PATH, CHATTERFIX_STATE_DIR: join(stateDir, 'nowhere') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'ps.ts')], {
    env,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^No local cloud runs with .*nowhere\. Start it with npm start\.\n$/);
});
