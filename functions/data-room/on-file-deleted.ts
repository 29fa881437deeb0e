import { eraseFile } from '@chatterfix/shared/domain/data-room/version/erase-file.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openFileDeps } from './room-deps.ts';

const deps = openDeps();
const fileDeps = openFileDeps(deps);

registerMessage('data-room-erase', deps.logger, EventMessage, async ({ id, organisationId, subject }) => {
  const [, fileId = ''] = subject.split('/');
  await eraseFile(fileDeps, systemContext(organisationId, 'data-room-erase', id), fileId);
});
