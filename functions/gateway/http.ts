import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { createGateway } from './app.ts';

const deps = openDeps();

registerHttp('gateway', createGateway(deps));
void deps.warmUp();
