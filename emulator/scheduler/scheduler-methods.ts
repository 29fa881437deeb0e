import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { GrpcError } from '../grpc/grpc-error.ts';
import { type GrpcMethods, grpcMethod } from '../grpc/grpc-service.ts';
import { applyMask } from '../run/admin/update-mask.ts';
import { type Job, JobName, JobSettings } from './job.ts';
import { jobMessage } from './job-message.ts';
import type { Jobs } from './run-jobs.ts';

const largestPage = 500;

const Parent = z
  .string()
  .regex(/^projects\/[^/]+\/locations\/[^/]+$/, 'must be projects/{project}/locations/{location}');
const NameRequest = z.object({ name: JobName });
const ListRequest = z.object({ parent: Parent, pageSize: z.int().nonnegative(), pageToken: z.string() });
const CreateRequest = z.object({
  parent: Parent,
  job: JobSettings.safeExtend({ name: JobName.or(z.literal('')) }),
});
const UpdateRequest = z.object({
  job: z.looseObject({ name: JobName }),
  updateMask: z.object({ paths: z.array(z.string()) }).nullable(),
});

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

/** A page's token is the last name of the page before, so that jobs made or deleted meanwhile shift nothing. */
function listJobs(jobs: Jobs, { parent, pageSize, pageToken }: z.infer<typeof ListRequest>) {
  const after = Buffer.from(pageToken, 'base64url').toString() || `${parent}/jobs/`;
  const rest = jobs
    .all()
    .filter(({ name }) => name.startsWith(`${parent}/jobs/`) && name > after)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const page = rest.slice(0, Math.min(pageSize || largestPage, largestPage));
  const last = rest.length > page.length ? page.at(-1) : undefined;
  const nextPageToken = Buffer.from(last?.name ?? '').toString('base64url');
  return { jobs: page.map(jobMessage), nextPageToken };
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
  const paths = updateMask?.paths ?? [];
  const settings = JobSettings.parse(oneTarget(applyMask(jobMessage(current), job, paths), paths));
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
