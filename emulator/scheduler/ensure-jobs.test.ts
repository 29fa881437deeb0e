import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import { expect, onTestFinished, test } from 'vitest';
import { startReceiver } from '../delivery/testing/receiver.ts';
import { eventually } from '../testing/eventually.ts';
import { functionRecord } from '../testing/function-record.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { ensureJobs } from './ensure-jobs.ts';
import type { Job } from './job.ts';
import { startScheduler } from './start-scheduler.ts';

const parent = 'projects/demo/locations/us-central1';

function scheduled(name: string, schedule: string, timeoutSeconds = 60): FunctionRecord {
  const record = functionRecord({ name, trigger: { schedule, timeZone: 'Europe/Berlin' } });
  return { ...record, limits: { ...record.limits, timeoutSeconds } };
}

const asked = functionRecord({ name: 'asked' });

function jobsOf(frontDoor = '127.0.0.1:8080') {
  const stateDir = temporaryFolder();
  const { jobs, stop } = startScheduler({ stateDir, publish: async () => {} });
  onTestFinished(stop);
  const ensure = (records: FunctionRecord[], paused: string[] = []) =>
    ensureJobs(records, { jobs, parent, frontDoor, paused });
  const get = (id: string) => jobs.get(`${parent}/jobs/${id}`);
  const ids = () => jobs.all().map(job => job.name.split('/').at(-1));
  return { jobs, ensure, get, ids };
}

test('each function with a schedule gets its job', () => {
  const { ensure, get, ids } = jobsOf();
  ensure([scheduled('every-night', '0 3 * * *', 540), asked]);
  expect(ids()).toEqual(['every-night']);
  expect(get('every-night')).toMatchObject({
    description: 'For a test.',
    schedule: '0 3 * * *',
    timeZone: 'Europe/Berlin',
    state: 'ENABLED',
    httpTarget: { uri: 'http://127.0.0.1:8080/run/every-night/', httpMethod: 'POST' },
    attemptDeadline: 540_000,
  } satisfies Partial<Record<keyof Job, unknown>>);
});

test('its job posts to the function', async () => {
  const { address, received } = await startReceiver();
  const { jobs, ensure } = jobsOf(address);
  ensure([scheduled('every-night', '0 3 * * *')]);
  jobs.run(`${parent}/jobs/every-night`);
  await eventually(() => expect(received).toMatchObject([{ method: 'POST', path: '/run/every-night/' }]));
});

test('a job may begin paused, and goes on once it was resumed', () => {
  const { jobs, ensure, get } = jobsOf();
  const records = [scheduled('every-night', '0 3 * * *')];
  ensure(records, ['every-night']);
  const job = get('every-night');
  expect(job).toMatchObject({ state: 'PAUSED' });
  if (job) jobs.put({ ...job, state: 'ENABLED' });
  ensure(records, ['every-night']);
  expect(get('every-night')).toMatchObject({ state: 'ENABLED' });
});

test('a job follows its record and stays paused', () => {
  const { jobs, ensure, get } = jobsOf();
  ensure([scheduled('every-night', '0 3 * * *')]);
  const job = get('every-night');
  if (job) jobs.put({ ...job, state: 'PAUSED' });
  ensure([scheduled('every-night', '0 4 * * *')]);
  expect(get('every-night')).toMatchObject({ schedule: '0 4 * * *', state: 'PAUSED' });
});

test('the job of a function that has no schedule any more is deleted, others’ jobs are not', () => {
  const { jobs, ensure, get, ids } = jobsOf();
  ensure([scheduled('every-night', '0 3 * * *'), scheduled('every-hour', '0 * * * *')]);
  const job = get('every-night');
  if (job) jobs.put({ ...job, name: `${parent}/jobs/somebody-s-own` });
  ensure([scheduled('every-hour', '0 * * * *')]);
  expect(ids()).toEqual(['every-hour', 'somebody-s-own']);
});

test('a deadline is within what Cloud Scheduler allows', () => {
  const { ensure, get } = jobsOf();
  ensure([scheduled('quick', '0 3 * * *', 5), scheduled('slow', '0 3 * * *', 3600)]);
  expect([get('quick')?.attemptDeadline, get('slow')?.attemptDeadline]).toEqual([15_000, 1_800_000]);
});
