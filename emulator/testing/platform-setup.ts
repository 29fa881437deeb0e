import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform } from './platform-process.ts';

const logFile = join(import.meta.dirname, '..', '..', 'dist', 'logs', 'platform-test.log');

/**
 * Starts the whole platform, with its demo data, once for a whole run of the tests named `*.platform.test.ts` and
 * `*.browser.test.ts`; or has them use the one that `CHATTERFIX_URL` and `CHATTERFIX_CONTROL_URL` name. Vitest calls this
 * for each project before the first test; only the first call starts anything.
 *
 * @returns What stops it.
 */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.CHATTERFIX_URL) return async () => {};
  const stateDir = mkdtempSync(join(tmpdir(), 'chatterfix-platform-'));
  const platform = await startPlatform(stateDir, logFile);
  process.env.CHATTERFIX_URL = platform.url;
  process.env.CHATTERFIX_CONTROL_URL = platform.controlUrl;
  return async () => {
    await platform.stop();
    rmSync(stateDir, { recursive: true, force: true });
  };
}
