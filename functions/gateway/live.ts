import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { createLive } from './live-app.ts';

const deps = openDeps();

registerHttp('live', createLive(deps));
void deps.warmUp();
