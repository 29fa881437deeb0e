import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import type { MonitorDeps } from '@chatterfix/shared/domain/operations/deps.ts';
import { type App, createApp } from '@chatterfix/shared/platform/http/create-app.ts';
import type { SchedulerJobs } from '@chatterfix/shared/platform/scheduler/scheduler-jobs.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { jobRoutes } from './routes/jobs.ts';
import { serviceRoutes } from './routes/services.ts';
import { sloRoutes } from './routes/slo.ts';
import { statusRoutes } from './routes/status.ts';

/** The service of the health monitor: what it found and did, and what operators have it do. */
export function createBrain(deps: Deps, monitor: MonitorDeps, jobs: SchedulerJobs): App {
  return createApp({
    ...deps,
    publicRoutes: app => statusRoutes(app, { ...monitor, ...deps }),
    routes: app => {
      serviceRoutes(app, monitor);
      incidentRoutes(app, monitor);
      jobRoutes(app, jobs);
      sloRoutes(app, monitor);
    },
  });
}
