import { z } from 'zod';
import { ProtoDuration, ProtoTimestamp } from '../grpc/proto-time.ts';
import { locationPattern, resourceName } from '../grpc/resource-name.ts';
import { isSchedule, isTimeZone } from './cron.ts';
import { HttpTarget, PubsubTarget } from './targets.ts';

const minute = 60_000;

export const JobName = resourceName(
  `${locationPattern}/jobs/[\\w-]{1,500}`,
  'projects/{project}/locations/{location}/jobs/{job}, the job of letters, digits, - and _',
);

/** Absent and 0, which proto3 does not tell apart, both stand for the default. */
const duration = (defaultMs: number) => ProtoDuration.nullish().transform(ms => ms || defaultMs);

/** How a failed execution is tried again; durations in milliseconds. */
const RetryConfig = z
  .object({
    retryCount: z.int().min(0).max(5),
    /** 0 sets no limit. */
    maxRetryDuration: duration(0).pipe(z.int().nonnegative()),
    minBackoffDuration: duration(5000).pipe(z.int().positive()),
    maxBackoffDuration: duration(60 * minute).pipe(z.int().positive()),
    maxDoublings: z
      .int()
      .nonnegative()
      .transform(doublings => doublings || 5),
  })
  .refine(retry => retry.minBackoffDuration <= retry.maxBackoffDuration, {
    path: ['minBackoffDuration'],
    message: 'must not be longer than max_backoff_duration',
  });

export type RetryConfig = z.infer<typeof RetryConfig>;

const defaultRetry = RetryConfig.parse({ retryCount: 0, maxDoublings: 0 });

/** What a caller may set of a job, read from its message; durations in milliseconds. */
export const JobSettings = z
  .object({
    description: z.string().max(500),
    schedule: z
      .string()
      .refine(isSchedule, 'must be a unix-cron schedule of five fields, "*/15 * * * *", that comes due'),
    timeZone: z
      .string()
      .transform(name => name || 'UTC')
      .refine(isTimeZone, 'must be a name of the tz database: "Europe/Berlin"'),
    httpTarget: HttpTarget.optional(),
    pubsubTarget: PubsubTarget.optional(),
    retryConfig: RetryConfig.nullable().transform(retry => retry ?? defaultRetry),
    attemptDeadline: duration(3 * minute).pipe(
      z
        .int()
        .min(15_000, 'must be 15 seconds at least')
        .max(30 * minute, 'must be 30 minutes at most'),
    ),
  })
  .refine(job => (job.httpTarget === undefined) !== (job.pubsubTarget === undefined), {
    path: ['target'],
    message: 'must be an http_target or a pubsub_target; the local cloud serves no other',
  });
export type JobSettings = z.infer<typeof JobSettings>;

/** A status of an attempt: gRPC's number, 0 for success. */
export const Status = z.object({ code: z.int(), message: z.string() });
export type Status = z.infer<typeof Status>;

/** A job, read from its message. */
export const Job = JobSettings.safeExtend({
  name: JobName,
  state: z.enum(['ENABLED', 'PAUSED']),
  userUpdateTime: ProtoTimestamp,
  /** When it is due next. */
  scheduleTime: ProtoTimestamp,
  lastAttemptTime: ProtoTimestamp.optional(),
  status: Status.optional(),
});
export type Job = z.infer<typeof Job>;
