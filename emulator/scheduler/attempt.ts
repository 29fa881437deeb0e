import { status } from '@grpc/grpc-js';
import type { TopicMessage } from '../pubsub/open-publisher.ts';
import { attemptHttp } from './http-attempt.ts';
import type { Job, Status } from './job.ts';
import type { PubsubTarget } from './targets.ts';

/** Runs a job once. */
export type Attempt = (job: Job, due: Date, stopping: AbortSignal) => Promise<Status>;

/** @param publish Publishes for the jobs with a Pub/Sub target. */
export function attempter(publish: (message: TopicMessage) => Promise<void>): Attempt {
  return async (job, due, stopping) => {
    if (job.httpTarget) return attemptHttp(job, job.httpTarget, due, stopping);
    if (job.pubsubTarget) return attemptPubsub(job.pubsubTarget, publish);
    throw new Error(`${job.name} has no target.`);
  };
}

async function attemptPubsub(
  target: PubsubTarget,
  publish: (message: TopicMessage) => Promise<void>,
): Promise<Status> {
  try {
    await publish(target);
    return { code: status.OK, message: '' };
  } catch (error) {
    return { code: status.UNAVAILABLE, message: `${target.topicName} took no message: ${String(error)}` };
  }
}
