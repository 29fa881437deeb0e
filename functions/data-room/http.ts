import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { createDataRoom } from './app.ts';

const deps = openDeps();

registerHttp('data-room', createDataRoom(deps));
void deps.warmUp();
