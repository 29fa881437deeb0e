import { CloudSchedulerClient, type protos } from '@google-cloud/scheduler';
import { closedAtEnd, serveForTest } from '../../grpc/testing/serve-for-test.ts';
import type { TopicMessage } from '../../pubsub/open-publisher.ts';
import { stoppedAtEnd } from '../../testing/stopped-at-end.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { startScheduler } from '../start-scheduler.ts';

type JobMessage = protos.google.cloud.scheduler.v1.IJob;

export const parent = 'projects/demo/locations/us-central1';
export const name = `${parent}/jobs/nightly`;

/** The scheduler with Google's client; `published` is what its jobs publish. */
export async function scheduler(options: { stateDir?: string; now?: () => Date; refuse?: boolean } = {}) {
  const { stateDir = temporaryFolder(), now = () => new Date(), refuse = false } = options;
  const published: TopicMessage[] = [];
  const publish = async (message: TopicMessage) => {
    if (refuse) throw new Error('NOT_FOUND: no such topic');
    published.push(message);
  };
  const { service, stop } = stoppedAtEnd(startScheduler({ stateDir, publish, now }));
  const client = closedAtEnd(new CloudSchedulerClient(await serveForTest([service])));
  const create = async (job: JobMessage) => (await client.createJob({ parent, job }))[0];
  const get = async () => (await client.getJob({ name }))[0];
  return { client, create, get, published, stateDir, stop };
}

/** A job that calls this address every night. */
export const http = (uri: string): JobMessage => ({ name, schedule: '0 3 * * *', httpTarget: { uri } });
