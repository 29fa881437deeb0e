import { status } from '@grpc/grpc-js';
import type { Attempt } from './attempt.ts';
import { nextRun } from './cron.ts';
import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';
import { mayRetry, retryWait } from './retry.ts';
import { sleepUntil } from './sleep-until.ts';

export type ExecutionContext = {
  store: JobStore;
  attempt: Attempt;
  now(): Date;
  stopping: AbortSignal;
};

/**
 * Runs a job that is due, and again as its retry settings say, until it succeeds, is paused or deleted, or is due anew.
 *
 * @param due The time it was due.
 */
export async function execute(name: string, due: Date, context: ExecutionContext): Promise<void> {
  const { store, now, stopping } = context;
  const begun = now().getTime();
  for (let retries = 0; ; retries += 1) {
    const job = await attemptOnce(name, due, context);
    const elapsed = now().getTime() - begun;
    if (!job || job.status?.code === status.OK || !mayRetry(job.retryConfig, retries, elapsed)) return;
    const again = new Date(now().getTime() + retryWait(job.retryConfig, retries + 1));
    if (again >= nextRun(job.schedule, job.timeZone, now())) return;
    if (!(await sleepUntil(again, now, stopping)) || store.get(name)?.state !== 'ENABLED') return;
  }
}

/** @returns The job with the status of the attempt, if it is there to have one. */
async function attemptOnce(
  name: string,
  due: Date,
  { store, attempt, now, stopping }: ExecutionContext,
): Promise<Job | undefined> {
  const job = store.get(name);
  if (!job) return undefined;
  store.put({ ...job, lastAttemptTime: now() });
  const result = await attempt(job, due, stopping);
  const current = store.get(name);
  if (!current || stopping.aborted) return undefined;
  const attempted = { ...current, status: result };
  store.put(attempted);
  return attempted;
}
