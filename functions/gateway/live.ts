import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { createLive } from './live-app.ts';

registerHttp('live', createLive(openDeps()));
