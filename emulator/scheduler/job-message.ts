import { protoDuration, protoTimestamp } from '../grpc/proto-time.ts';
import type { Job } from './job.ts';
import type { HttpTarget, PubsubTarget } from './targets.ts';

/** A job as the message that `Job` reads; its bytes are base64, so that it is JSON as well. */
export function jobMessage(job: Job) {
  return {
    ...job,
    httpTarget: job.httpTarget && httpMessage(job.httpTarget),
    pubsubTarget: job.pubsubTarget && pubsubMessage(job.pubsubTarget),
    retryConfig: {
      ...job.retryConfig,
      maxRetryDuration: protoDuration(job.retryConfig.maxRetryDuration),
      minBackoffDuration: protoDuration(job.retryConfig.minBackoffDuration),
      maxBackoffDuration: protoDuration(job.retryConfig.maxBackoffDuration),
    },
    attemptDeadline: protoDuration(job.attemptDeadline),
    userUpdateTime: protoTimestamp(job.userUpdateTime),
    scheduleTime: protoTimestamp(job.scheduleTime),
    lastAttemptTime: job.lastAttemptTime && protoTimestamp(job.lastAttemptTime),
  };
}

function httpMessage(target: HttpTarget) {
  return { ...target, body: target.body.toString('base64') };
}

function pubsubMessage(target: PubsubTarget) {
  return { ...target, data: target.data.toString('base64') };
}
