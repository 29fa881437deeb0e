import { buildBundle } from '@chatterfix/shared/domain/data-room/bundle/build-bundle.ts';
import { tellBundle } from '@chatterfix/shared/domain/data-room/bundle/tell-bundle.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openBundleDeps } from './room-deps.ts';

const deps = openDeps();
const bundleDeps = openBundleDeps(deps);

registerMessage('data-room-bundle', deps.logger, EventMessage, async ({ id, organisationId, subject }) => {
  const [, bundleId = ''] = subject.split('/');
  const context = systemContext(organisationId, 'data-room-bundle', id);
  await buildBundle(bundleDeps, context, bundleId);
  await tellBundle(bundleDeps, context, bundleId);
});
