import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { runImport } from '@chatterfix/shared/domain/maintenance/import/run-import.ts';
import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openObjects } from '@chatterfix/shared/platform/storage/objects.ts';

const { config, logger, store } = openDeps();
const files = openObjects({ ...config, bucket: config.importBucket });

registerMessage('import-run', logger, EventMessage, async ({ organisationId, subject }) => {
  const [, importId = ''] = subject.split('/');
  await runImport({ store, files }, organisationId, importId);
});
