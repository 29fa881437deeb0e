import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { createDataRoomFiles } from './files-app.ts';

const deps = openDeps();

registerHttp('data-room-files', createDataRoomFiles(deps));
void deps.warmUp();
