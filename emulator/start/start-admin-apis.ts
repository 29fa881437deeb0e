import { serveGrpc } from '../grpc/serve-grpc.ts';
import { kmsService } from '../kms/kms-service.ts';
import { openPublisher } from '../pubsub/open-publisher.ts';
import type { Run } from '../run/start-run.ts';
import { ensureJobs } from '../scheduler/ensure-jobs.ts';
import { type Scheduler, startScheduler } from '../scheduler/start-scheduler.ts';
import { initialKeys } from './function-env.ts';
import type { Stoppable } from './layers.ts';
import type { Emulators, Wiring } from './wiring.ts';

/** Starts Cloud Scheduler with a job for each schedule, and serves the gRPC APIs: KMS, Run, Scheduler. */
export async function startAdminApis(wiring: Wiring, { pubsub }: Emulators, run: Run): Promise<void> {
  const { config, records, layers, faults } = wiring;
  const { project, location, stateDir, host, ports, pausedJobs: paused } = config;
  const publisher = openPublisher(pubsub.address, project);
  await layers.add(Promise.resolve({ stop: publisher.close }));

  const scheduler = startScheduler({ stateDir, publish: publisher.publish });
  const services = [
    kmsService({ stateDir, ...initialKeys(project) }),
    ...run.grpcServices,
    scheduler.service,
  ];
  await layers.add<[Scheduler, Stoppable]>(
    Promise.resolve(scheduler),
    serveGrpc({ host, port: ports.grpc, services, faults }),
  );
  const parent = `projects/${project}/locations/${location}`;
  ensureJobs(records, { jobs: scheduler.jobs, parent, frontDoor: `${host}:${ports.frontDoor}`, paused });
}
