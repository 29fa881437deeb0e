import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { createCmms } from './app.ts';

const deps = openDeps();

registerHttp('cmms', createCmms(deps));
void deps.warmUp();
