import { rollbackSteps } from './release-steps.ts';
import { releaseTo } from './release-to.ts';

/* `npm run rollback -- --env dev [--dry-run]`: docs/how-to/deploy.md. */
await releaseTo(process.argv.slice(2), rollbackSteps);
