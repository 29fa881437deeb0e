import { CloudSchedulerClient } from '@google-cloud/scheduler';
import { localClientOptions } from '../../grpc/testing/client-options.ts';

/** Has a job of the local cloud run now. @param address Of the gRPC APIs. @param name Of the job's function. */
export async function runJob(address: string, name: string): Promise<void> {
  const client = new CloudSchedulerClient(localClientOptions(address));
  try {
    await client.runJob({ name: client.jobPath('demo-chatterfix', 'us-central1', name) });
  } finally {
    await client.close();
  }
}
