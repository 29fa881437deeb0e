import { join } from 'node:path';
import type { GrpcService } from '../grpc/grpc-service.ts';
import type { TopicMessage } from '../pubsub/open-publisher.ts';
import { attempter } from './attempt.ts';
import { openJobStore } from './job-store.ts';
import { type Jobs, runJobs } from './run-jobs.ts';
import { schedulerMethods } from './scheduler-methods.ts';

export type Scheduler = {
  readonly service: GrpcService;
  readonly jobs: Jobs;
  /** Breaks off what is running; the jobs are on disk. */
  stop(): Promise<void>;
};

/**
 * Starts Cloud Scheduler: the jobs in `<stateDir>/scheduler.json` run when they are due.
 *
 * @param options.publish Publishes for the jobs with a Pub/Sub target.
 * @param options.now The clock by which jobs are due.
 * @throws Error when the file of jobs is there and cannot be read.
 */
export function startScheduler(options: {
  stateDir: string;
  publish(message: TopicMessage): Promise<void>;
  now?: () => Date;
}): Scheduler {
  const { stateDir, publish, now = () => new Date() } = options;
  const store = openJobStore(join(stateDir, 'scheduler.json'));
  const jobs = runJobs(store, attempter(publish), now);
  const service: GrpcService = {
    name: 'scheduler',
    protos: '@google-cloud/scheduler',
    service: 'google.cloud.scheduler.v1.CloudScheduler',
    methods: schedulerMethods(jobs, now),
  };
  return { service, jobs, stop: jobs.stop };
}
