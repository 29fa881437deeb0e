import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlatformProcess, startPlatform } from '@chatterfix/emulator/testing/platform-process.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { signIn } from '@chatterfix/shared/testing/sign-up.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOver, ordersCsv, readImport, startImport, untilImport } from '../testing/imports.ts';
import { foundOrganisation, type PlatformOrganisation } from '../testing/organisation.ts';
import { serverAt } from '../testing/platform.ts';

const rows = 6_000;
const stateDir = mkdtempSync(join(tmpdir(), 'chatterfix-restart-'));
const logFile = join(import.meta.dirname, '..', '..', 'dist', 'logs', 'restart-test.log');
const patience = { timeout: 240_000 };
let platform: PlatformProcess;

const start = async () => {
  platform = await startPlatform(stateDir, logFile);
};
/** The organisation on the platform as it was started last; ID tokens of an earlier start are refused. */
async function now(organisation: PlatformOrganisation): Promise<PlatformOrganisation> {
  const admin = { ...organisation.admin, token: await signIn(organisation.admin, platform.url) };
  return { ...organisation, admin, api: apiClient(serverAt(platform.url), admin) };
}

beforeAll(async () => {
  mkdirSync(stateDir, { recursive: true });
  // No demo data: this is about an import.
  writeFileSync(join(stateDir, 'seeded'), '');
  await start();
}, 120_000);

afterAll(async () => {
  await platform.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

test(
  'an import goes on when the whole platform is stopped, and when it is killed, in the middle of it',
  patience,
  async () => {
    const organisation = await foundOrganisation(platform.url);
    const job = await startImport(organisation, ordersCsv(rows), platform.url);
    const halfWay = await untilImport(organisation, job, one => one.rows >= rows / 2, platform.url);
    await platform.stop();
    await start();
    const stopped = await now(organisation);
    const saved = await readImport(stopped, job);
    expect(saved).toMatchObject({ status: 'running' });
    expect(saved.rows).toBeGreaterThanOrEqual(halfWay.rows);

    await untilImport(stopped, job, one => one.rows > saved.rows, platform.url);
    platform.process.kill('SIGKILL');
    await once(platform.process, 'exit');
    await start();
    const killed = await now(organisation);
    expect((await readImport(killed, job)).rows).toBeGreaterThanOrEqual(saved.rows);

    const ended = await untilImport(killed, job, isOver, platform.url);
    expect(ended).toMatchObject({ status: 'succeeded', rows, created: rows, refused: 0 });
    const { body } = await killed.api('GET', '/api/work-orders?pageSize=1&total=true');
    expect(body.total).toBe(rows);
  },
);
