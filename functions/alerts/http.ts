import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { createAlerts } from './app.ts';

const deps = openDeps();

registerHttp('alerts', createAlerts(deps));
void deps.warmUp();
