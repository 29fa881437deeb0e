import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { createDataRoomViewer } from './viewer-app.ts';

const deps = openDeps();

registerHttp('data-room-viewer', createDataRoomViewer(deps));
void deps.warmUp();
