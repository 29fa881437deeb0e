import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudSchedulerClient, type protos } from '@google-cloud/scheduler';
import { onTestFinished } from 'vitest';
import { noFaults } from '../../faults/fault.ts';
import { serveGrpc } from '../../grpc/serve-grpc.ts';
import { localClientOptions } from '../../grpc/testing/client-options.ts';
import type { TopicMessage } from '../../pubsub/open-publisher.ts';
import { startScheduler } from '../start-scheduler.ts';

type JobMessage = protos.google.cloud.scheduler.v1.IJob;

export const parent = 'projects/demo/locations/us-central1';
export const name = `${parent}/jobs/nightly`;
const newFolder = () => mkdtempSync(join(tmpdir(), 'chatterfix-scheduler-'));

/** The scheduler with Google's client; `published` is what its jobs publish. */
export async function scheduler(options: { stateDir?: string; now?: () => Date; refuse?: boolean } = {}) {
  const { stateDir = newFolder(), now = () => new Date(), refuse = false } = options;
  const published: TopicMessage[] = [];
  const publish = async (message: TopicMessage) => {
    if (refuse) throw new Error('NOT_FOUND: no such topic');
    published.push(message);
  };
  const { service, stop } = startScheduler({ stateDir, publish, now });
  const server = await serveGrpc({ host: '127.0.0.1', port: 0, services: [service], faults: noFaults });
  const client = new CloudSchedulerClient(localClientOptions(server.address));
  onTestFinished(async () => {
    await client.close();
    await server.stop();
    await stop();
  });
  const create = async (job: JobMessage) => (await client.createJob({ parent, job }))[0];
  const get = async () => (await client.getJob({ name }))[0];
  return { client, create, get, published, stateDir, stop };
}

/** A job that calls this address every night. */
export const http = (uri: string): JobMessage => ({ name, schedule: '0 3 * * *', httpTarget: { uri } });
