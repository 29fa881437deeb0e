import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { openSchedulerJobs } from '@chatterfix/shared/platform/scheduler/scheduler-jobs.ts';
import { openObjects } from '@chatterfix/shared/platform/storage/objects.ts';
import { createAlerts } from './alerts/app.ts';
import { createBrain } from './brain/app.ts';
import { monitorDeps } from './brain/monitor-deps.ts';
import { createCmms } from './cmms/app.ts';
import { createTransfers } from './cmms/transfers-app.ts';
import { createDataRoom } from './data-room/app.ts';
import { createDataRoomFiles } from './data-room/files-app.ts';
import { createDataRoomLinks } from './data-room/links-app.ts';
import { createDataRoomViewer } from './data-room/viewer-app.ts';
import { createGateway } from './gateway/app.ts';
import { createLive } from './gateway/live-app.ts';

/** All HTTP services in one process, under the names of their functions. */
export function httpApps(deps: Deps): Record<string, App> {
  const files = openObjects({ ...deps.config, bucket: deps.config.importBucket });
  return {
    gateway: createGateway(deps),
    brain: createBrain(deps, monitorDeps(deps), openSchedulerJobs(deps.config)),
    live: createLive(deps),
    alerts: createAlerts(deps),
    cmms: createCmms(deps),
    'data-room': createDataRoom(deps),
    'data-room-files': createDataRoomFiles(deps),
    'data-room-links': createDataRoomLinks(deps),
    'data-room-viewer': createDataRoomViewer(deps),
    transfers: createTransfers({ ...deps, files }),
  };
}
