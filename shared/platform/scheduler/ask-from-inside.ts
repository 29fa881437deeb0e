import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { CloudSchedulerClient } from '@google-cloud/scheduler';
import type { GrpcPlace } from '../google/grpc-options.ts';
import { grpcProblem } from '../google/grpc-problem.ts';
import { lazySchedulerClient } from './lazy-scheduler-client.ts';

/** What an asker asks as: an account that may call services. */
export type InsidePlace = GrpcPlace & { project: string; region: string; account: string };

/** One request to a service that lets in nobody from outside. */
export type InsideQuestion = {
  url: string;
  /** Where the service answers without any tag. */
  audience: string;
};

/**
 * Opens a way to ask services from inside: Cloud Run lets Cloud Scheduler in where it keeps the internet out, so that a job made for
 * the one request asks, and is deleted again.
 *
 * @returns a function that tells what went wrong, or undefined when the answer was 2xx. It throws Unavailable.
 */
export function openAskFromInside(place: InsidePlace) {
  const client = lazySchedulerClient(place);
  const parent = `projects/${place.project}/locations/${place.region}`;
  return async ({ url, audience }: InsideQuestion): Promise<string | undefined> => {
    const name = `${parent}/jobs/ask-${randomUUID()}`;
    const oidcToken = { serviceAccountEmail: place.account, audience };
    const httpTarget = { uri: url, httpMethod: 'GET' as const, oidcToken };
    try {
      const scheduler = await client();
      // It never comes due by itself: it is run at once, and gone long before the day.
      await scheduler.createJob({ parent, job: { name, schedule: '0 0 29 2 *', httpTarget } });
      try {
        await scheduler.runJob({ name });
        return await outcomeOf(scheduler, name);
      } finally {
        await scheduler.deleteJob({ name });
      }
    } catch (error) {
      throw grpcProblem(`question to ${url}`, error);
    }
  };
}

const everyMs = 500;
const patienceMs = 120_000;

async function outcomeOf(client: CloudSchedulerClient, name: string): Promise<string | undefined> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(everyMs)) {
    const [{ lastAttemptTime, status }] = await client.getJob({ name });
    if (lastAttemptTime?.seconds) return status?.code ? status.message || `code ${status.code}` : undefined;
  }
  return `no answer within ${patienceMs / 1000} s`;
}
