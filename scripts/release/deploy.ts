import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deploySteps } from './release-steps.ts';
import { releaseTo } from './release-to.ts';

/* `npm run deploy -- --env dev [--dry-run]`: docs/how-to/deploy.md. */
const scratch = mkdtempSync(join(tmpdir(), 'chatterfix-release-'));
try {
  await releaseTo('deploy', environment => deploySteps(environment, scratch));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
