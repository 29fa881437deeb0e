import type { CloudSchedulerClient } from '@google-cloud/scheduler';
import { type GrpcPlace, grpcOptions } from '../google/grpc-options.ts';

/** Google's client of Cloud Scheduler, loaded and opened at its first use. */
export function lazySchedulerClient(place: GrpcPlace): () => Promise<CloudSchedulerClient> {
  let opened: Promise<CloudSchedulerClient> | undefined;
  return () => {
    opened ??= import('./scheduler-client.ts').then(
      async ({ CloudSchedulerClient }) => new CloudSchedulerClient(await grpcOptions(place)),
    );
    return opened;
  };
}
