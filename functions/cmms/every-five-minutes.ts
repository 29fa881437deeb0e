import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { sweepImports } from '@chatterfix/shared/domain/maintenance/import/sweep-imports.ts';
import { registerSchedule } from '@chatterfix/shared/platform/events/register-schedule.ts';

const { config, logger, store } = openDeps();

registerSchedule('import-sweep', logger, async () => {
  const resumed = await sweepImports(store, config.importSilentSeconds);
  if (resumed > 0) logger.warn({ resumed }, 'Had imports go on that nobody was working at');
});
