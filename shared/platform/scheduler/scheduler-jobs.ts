import type { protos } from '@google-cloud/scheduler';
import * as z from 'zod';
import type { GrpcPlace } from '../google/grpc-options.ts';
import { grpcProblem } from '../google/grpc-problem.ts';
import { instant } from '../resource/fields.ts';
import { lazySchedulerClient } from './lazy-scheduler-client.ts';

/** A job of Cloud Scheduler. */
export const SchedulerJob = z
  .object({
    name: z.string(),
    description: z.string(),
    schedule: z.string().meta({ description: 'Five fields of cron, by the clocks of its zone' }),
    timeZone: z.string(),
    state: z.enum(['enabled', 'paused', 'failing']),
    nextRunAt: instant.nullable(),
    lastRunAt: instant.nullable(),
    lastError: z.string().nullable().meta({ description: 'What went wrong the last time' }),
  })
  .meta({ id: 'Job' });
export type SchedulerJob = z.infer<typeof SchedulerJob>;

/** The jobs of Cloud Scheduler in one region. Each verb throws NotFound, Conflict or Unavailable. */
export type SchedulerJobs = {
  list(): Promise<SchedulerJob[]>;
  /** It is not due any more until it is resumed. */
  pause(name: string): Promise<SchedulerJob>;
  resume(name: string): Promise<SchedulerJob>;
  /** Has it run now, besides its schedule. */
  run(name: string): Promise<SchedulerJob>;
};

type Job = protos.google.cloud.scheduler.v1.IJob;

/** Opens Cloud Scheduler at its first use. */
export function openSchedulerJobs(place: GrpcPlace & { project: string; region: string }): SchedulerJobs {
  const client = lazySchedulerClient(place);
  const parent = `projects/${place.project}/locations/${place.region}`;
  const act = (verb: 'pauseJob' | 'resumeJob' | 'runJob') => async (name: string) => {
    try {
      const [job] = await (await client())[verb]({ name: `${parent}/jobs/${name}` });
      return toJob(job);
    } catch (error) {
      throw grpcProblem(`job ${name}`, error);
    }
  };
  const list = async () => {
    try {
      const [jobs] = await (await client()).listJobs({ parent });
      return jobs.map(toJob);
    } catch (error) {
      throw grpcProblem('list of jobs', error);
    }
  };
  return { list, pause: act('pauseJob'), resume: act('resumeJob'), run: act('runJob') };
}

function toJob(job: Job): SchedulerJob {
  return {
    name: job.name?.split('/').at(-1) ?? '',
    description: job.description ?? '',
    schedule: job.schedule ?? '',
    timeZone: job.timeZone ?? 'Etc/UTC',
    state: stateOf(job.state),
    nextRunAt: job.state === 'PAUSED' ? null : instantOf(job.scheduleTime),
    lastRunAt: instantOf(job.lastAttemptTime),
    lastError: job.status?.code ? (job.status.message ?? `Code ${job.status.code}`) : null,
  };
}

function stateOf(state: Job['state']): SchedulerJob['state'] {
  if (state === 'ENABLED') return 'enabled';
  return state === 'PAUSED' ? 'paused' : 'failing';
}

function instantOf(time: Job['scheduleTime']): string | null {
  if (!time?.seconds) return null;
  return new Date(Number(time.seconds) * 1000 + (time.nanos ?? 0) / 1e6).toISOString();
}
