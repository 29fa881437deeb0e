import { rollbackSteps } from './release-steps.ts';
import { releaseTo } from './release-to.ts';

/* `npm run rollback -- --env dev [--dry-run]`: docs/how-to/deploy.md. */
await releaseTo('rollback', rollbackSteps);
