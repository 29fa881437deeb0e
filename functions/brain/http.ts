import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerHttp } from '@chatterfix/shared/platform/http/register-http.ts';
import { openSchedulerJobs } from '@chatterfix/shared/platform/scheduler/scheduler-jobs.ts';
import { createBrain } from './app.ts';
import { monitorDeps } from './monitor-deps.ts';

const deps = openDeps();

registerHttp('brain', createBrain(deps, monitorDeps(deps), openSchedulerJobs(deps.config)));
void deps.warmUp();
