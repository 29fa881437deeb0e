import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { createDataRoomLinks } from './links-app.ts';

const deps = openDeps();

registerHttp('data-room-links', createDataRoomLinks(deps));
void deps.warmUp();
