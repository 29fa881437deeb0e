import { serveForTest } from '@chatterfix/emulator/grpc/testing/serve-for-test.ts';
import { ensureJobs } from '@chatterfix/emulator/scheduler/ensure-jobs.ts';
import { startScheduler } from '@chatterfix/emulator/scheduler/start-scheduler.ts';
import { functionRecord } from '@chatterfix/emulator/testing/function-record.ts';
import { stoppedAtEnd } from '@chatterfix/emulator/testing/stopped-at-end.ts';
import { temporaryFolder } from '@chatterfix/emulator/testing/temporary-folder.ts';
import { expect, test, vi } from 'vitest';
import { openSchedulerJobs } from './scheduler-jobs.ts';

/** The local Cloud Scheduler with one job, which nobody answers. */
async function start() {
  const { service, jobs: made } = stoppedAtEnd(
    startScheduler({ stateDir: temporaryFolder(), publish: async () => {} }),
  );
  const record = functionRecord({ name: 'nightly', trigger: { schedule: '0 2 * * *', timeZone: 'Etc/UTC' } });
  const parent = 'projects/demo-test/locations/us-central1';
  ensureJobs([record], { jobs: made, parent, frontDoor: '127.0.0.1:1' });
  const { apiEndpoint, port } = await serveForTest([service]);
  const grpcEndpoint = `${apiEndpoint}:${port}`;
  return openSchedulerJobs({ project: 'demo-test', region: 'us-central1', grpcEndpoint });
}

test('jobs are listed with their schedule and when they are due', async () => {
  const jobs = await start();
  expect(await jobs.list()).toEqual([
    {
      name: 'nightly',
      description: 'For a test.',
      schedule: '0 2 * * *',
      timeZone: 'Etc/UTC',
      state: 'enabled',
      nextRunAt: expect.stringMatching(/T02:00:00\.000Z$/),
      lastRunAt: null,
      lastError: null,
    },
  ]);
});

test('a job is not due while it is paused', async () => {
  const jobs = await start();
  expect(await jobs.pause('nightly')).toMatchObject({ state: 'paused', nextRunAt: null });
  expect(await jobs.list()).toMatchObject([{ state: 'paused' }]);
  expect(await jobs.resume('nightly')).toMatchObject({ state: 'enabled', nextRunAt: expect.any(String) });
});

test('a job that is run now tells when, and what went wrong', async () => {
  const jobs = await start();
  await jobs.run('nightly');
  await vi.waitFor(async () =>
    expect(await jobs.list()).toMatchObject([
      { lastRunAt: expect.any(String), lastError: expect.any(String) },
    ]),
  );
});

test('a job that is not there is not found', async () => {
  const jobs = await start();
  await expect(jobs.pause('none')).rejects.toMatchObject({ status: 404, message: 'There is no job none.' });
});
