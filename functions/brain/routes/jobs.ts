import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { idParams } from '@chatterfix/shared/platform/http/resource-routes.ts';
import { SchedulerJob, type SchedulerJobs } from '@chatterfix/shared/platform/scheduler/scheduler-jobs.ts';
import * as z from 'zod';

const verbs = [
  ['pause', 'Pause a job: it is not due any more until it is resumed'],
  ['resume', 'Resume a job'],
  ['run', 'Run a job now, besides its schedule'],
] as const;

/** What the scheduler has the platform do, and when. */
export function jobRoutes(app: App, jobs: SchedulerJobs): void {
  serve(
    app,
    {
      method: 'get',
      path: '/api/brain/jobs',
      tag: 'jobs',
      summary: 'List the jobs of the scheduler',
      permission: 'jobs:read',
      status: 200,
      answer: z.object({ items: z.array(SchedulerJob) }),
    },
    async () => ({ items: await jobs.list() }),
  );
  for (const [verb, summary] of verbs)
    serve(
      app,
      {
        method: 'post',
        path: `/api/brain/jobs/{id}/${verb}`,
        tag: 'jobs',
        summary,
        permission: 'jobs:update',
        params: idParams,
        status: 200,
        answer: SchedulerJob,
        problems: [409, 503],
      },
      ({ params }) => jobs[verb](params.id),
    );
}
