import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { applyMask, UpdateMask } from '../grpc/field-mask.ts';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { PageRequest, pageOf } from '../grpc/page.ts';
import { LocationName } from '../grpc/resource-name.ts';
import { type Job, JobName, JobSettings } from './job.ts';
import { jobMessage } from './job-message.ts';
import type { Jobs } from './run-jobs.ts';

const NameRequest = z.object({ name: JobName });
const ListRequest = PageRequest.extend({ parent: LocationName });
const CreateRequest = z.object({
  parent: LocationName,
  job: JobSettings.safeExtend({ name: JobName.or(z.literal('')) }),
});
const UpdateRequest = z.object({ job: z.looseObject({ name: JobName }), updateMask: UpdateMask });

/** All methods of `google.cloud.scheduler.v1.CloudScheduler`. */
export function schedulerMethods(jobs: Jobs, now: () => Date): GrpcMethods {
  const named = (answer: (job: Job) => object) =>
    grpcMethod(NameRequest, ({ name }) => answer(find(jobs, name)));
  return {
    ListJobs: grpcMethod(ListRequest, request => listJobs(jobs, request)),
    GetJob: named(jobMessage),
    CreateJob: grpcMethod(CreateRequest, request => createJob(jobs, request, now())),
    UpdateJob: grpcMethod(UpdateRequest, request => updateJob(jobs, request, now())),
    DeleteJob: named(job => {
      jobs.remove(job.name);
      return {};
    }),
    PauseJob: named(job => change(jobs, job, 'ENABLED', 'PAUSED')),
    ResumeJob: named(job => change(jobs, job, 'PAUSED', 'ENABLED')),
    RunJob: named(job => {
      jobs.run(job.name);
      return jobMessage(job);
    }),
  };
}

function find(jobs: Jobs, name: string): Job {
  const job = jobs.get(name);
  if (!job) throw new GrpcError('NOT_FOUND', `Job ${name} does not exist.`);
  return job;
}

const byName = { keyOf: ({ name }: Job) => name, usualSize: 500, largestSize: 500 };

function listJobs(jobs: Jobs, request: z.infer<typeof ListRequest>) {
  const found = jobs.all().filter(({ name }) => name.startsWith(`${request.parent}/jobs/`));
  const { items, nextPageToken } = pageOf(found, request, byName);
  return { jobs: items.map(jobMessage), nextPageToken };
}

function createJob(jobs: Jobs, { parent, job }: z.infer<typeof CreateRequest>, now: Date) {
  const name = job.name || `${parent}/jobs/${randomUUID()}`;
  if (!name.startsWith(`${parent}/jobs/`))
    throw new GrpcError('INVALID_ARGUMENT', `Job ${name} is not in ${parent}.`);
  if (jobs.get(name)) throw new GrpcError('ALREADY_EXISTS', `Job ${name} already exists.`);
  return jobMessage(jobs.put({ ...job, name, state: 'ENABLED', userUpdateTime: now }));
}

function updateJob(jobs: Jobs, { job, updateMask }: z.infer<typeof UpdateRequest>, now: Date) {
  const current = find(jobs, job.name);
  const wanted = applyMask(jobMessage(current), job, updateMask);
  const settings = JobSettings.parse(oneTarget(wanted, updateMask));
  return jobMessage(jobs.put({ ...current, ...settings, userUpdateTime: now }));
}

/** The targets are one oneof: setting one clears the other. */
function oneTarget(message: Record<string, unknown>, paths: string[]): Record<string, unknown> {
  if (paths.some(path => path.startsWith('pubsub'))) return { ...message, httpTarget: undefined };
  if (paths.some(path => path.startsWith('http'))) return { ...message, pubsubTarget: undefined };
  return message;
}

function change(jobs: Jobs, job: Job, from: Job['state'], to: Job['state']) {
  if (job.state !== from)
    throw new GrpcError('FAILED_PRECONDITION', `Job ${job.name} is ${job.state}; it must be ${from}.`);
  return jobMessage(jobs.put({ ...job, state: to }));
}
