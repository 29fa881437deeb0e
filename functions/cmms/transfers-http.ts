import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { openObjects } from '@chatterfix/shared/platform/storage/objects.ts';
import { createTransfers } from './transfers-app.ts';

const deps = openDeps();
const files = openObjects({ ...deps.config, bucket: deps.config.importBucket });

registerHttp('transfers', createTransfers({ ...deps, files }));
void deps.warmUp();
