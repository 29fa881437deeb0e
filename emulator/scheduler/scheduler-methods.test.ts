import type { protos } from '@google-cloud/scheduler';
import { describe, expect, test } from 'vitest';
import { handClock } from '../testing/hand-clock.ts';
import { http, name, parent, scheduler } from './testing/scheduler.ts';

type JobMessage = protos.google.cloud.scheduler.v1.IJob;

const seconds = (count: number) => ({ seconds: count });

describe('a job that is created', () => {
  test('is given back with defaults, enabled, and its next time', async () => {
    const { create, get } = await scheduler({ now: handClock('2026-11-21T10:00:00Z').now });
    const job = await create({
      ...http('http://localhost/x'),
      timeZone: 'Europe/Berlin',
      description: 'Nightly',
    });
    expect(job).toMatchObject({
      name,
      description: 'Nightly',
      schedule: '0 3 * * *',
      timeZone: 'Europe/Berlin',
      state: 'ENABLED',
      target: 'httpTarget',
      httpTarget: { uri: 'http://localhost/x', httpMethod: 'POST', headers: {} },
      attemptDeadline: { seconds: '180', nanos: 0 },
      retryConfig: {
        retryCount: 0,
        maxRetryDuration: { seconds: '0' },
        minBackoffDuration: { seconds: '5' },
        maxBackoffDuration: { seconds: '3600' },
        maxDoublings: 5,
      },
      scheduleTime: { seconds: `${Date.parse('2026-11-22T02:00:00Z') / 1000}`, nanos: 0 },
      userUpdateTime: { seconds: `${Date.parse('2026-11-21T10:00:00Z') / 1000}` },
      lastAttemptTime: null,
      status: null,
    });
    expect(await get()).toEqual(job);
  });

  test('keeps each setting', async () => {
    const { create, get } = await scheduler();
    const settings: JobMessage = {
      name,
      description: 'All of it',
      schedule: '*/5 9-17 * * MON-FRI',
      timeZone: 'America/New_York',
      httpTarget: {
        uri: 'https://example.com/a?b=c',
        httpMethod: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: Buffer.from('{"ü":1}'),
        oidcToken: { serviceAccountEmail: 'robot@example.com', audience: 'https://example.com' },
      },
      retryConfig: {
        retryCount: 3,
        maxRetryDuration: { seconds: '600', nanos: 0 },
        minBackoffDuration: { seconds: '1', nanos: 500_000_000 },
        maxBackoffDuration: { seconds: '60', nanos: 0 },
        maxDoublings: 2,
      },
      attemptDeadline: { seconds: '30', nanos: 0 },
    };
    await create(settings);
    expect(await get()).toMatchObject(settings);
  });

  test('gets a name of its own when it has none, and UTC when it has no zone', async () => {
    const { create } = await scheduler();
    const job = await create({ schedule: '0 3 * * *', httpTarget: { uri: 'http://localhost/' } });
    expect(job.name).toMatch(/^projects\/demo\/locations\/us-central1\/jobs\/[\w-]+$/);
    expect(job.timeZone).toBe('UTC');
  });

  test('may not have the name of another', async () => {
    const { create } = await scheduler();
    await create(http('http://localhost/'));
    await expect(create(http('http://localhost/'))).rejects.toMatchObject({ code: 6 });
  });

  test.each<[string, JobMessage, string]>([
    ['a schedule that is none', { schedule: 'every day' }, 'schedule: must be a unix-cron schedule'],
    ['no schedule', { schedule: '' }, 'schedule: must be'],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone: must be a name of the tz database'],
    ['no target', { httpTarget: null }, 'target: must be an http_target or a pubsub_target'],
    ['a target without a protocol', { httpTarget: { uri: 'localhost/x' } }, 'httpTarget.uri: must be a URL'],
    ['a file for a target', { httpTarget: { uri: 'file:///etc/passwd' } }, 'httpTarget.uri: must be a URL'],
    [
      'a body on a GET',
      { httpTarget: { uri: 'http://x/', httpMethod: 'GET', body: Buffer.from('x') } },
      'httpTarget.body: may only be there',
    ],
    [
      'an OAuth token',
      { httpTarget: { uri: 'http://x/', oauthToken: { serviceAccountEmail: 'a@b.c' } } },
      'oauthToken: is not served',
    ],
    [
      'a topic that is none',
      { httpTarget: null, pubsubTarget: { topicName: 'events', data: Buffer.from('x') } },
      'pubsubTarget.topicName: must be projects/{project}/topics/{topic}',
    ],
    [
      'an empty message',
      { httpTarget: null, pubsubTarget: { topicName: 'projects/demo/topics/events' } },
      'pubsubTarget.data: must not be empty',
    ],
    ['too many retries', { retryConfig: { retryCount: 6 } }, 'retryConfig.retryCount'],
    [
      'a back-off that shrinks',
      { retryConfig: { minBackoffDuration: seconds(60), maxBackoffDuration: seconds(5) } },
      'retryConfig.minBackoffDuration: must not be longer',
    ],
    [
      'too short a deadline',
      { attemptDeadline: seconds(14) },
      'attemptDeadline: must be 15 seconds at least',
    ],
    [
      'too long a deadline',
      { attemptDeadline: seconds(1801) },
      'attemptDeadline: must be 30 minutes at most',
    ],
    ['a name elsewhere', { name: 'projects/demo/locations/europe-west1/jobs/x' }, 'is not in projects/demo'],
    ['a name that is none', { name: `${parent}/jobs/a b` }, 'name: '],
    ['too long a description', { description: 'x'.repeat(501) }, 'description: '],
  ])('may not have %s', async (_, faulty, complaint) => {
    const { create } = await scheduler();
    const details = expect.stringContaining(complaint);
    await expect(create({ ...http('http://localhost/'), ...faulty })).rejects.toMatchObject({
      code: 3,
      details,
    });
  });
});

describe('a job that is updated', () => {
  test('changes what the mask names, and nothing else', async () => {
    const { client, create } = await scheduler({ now: handClock('2026-11-21T10:00:00Z').now });
    await create({ ...http('http://localhost/'), description: 'Before', retryConfig: { retryCount: 2 } });
    const [job] = await client.updateJob({
      job: { name, schedule: '0 4 * * *', description: 'After', retryConfig: { maxDoublings: 3 } },
      updateMask: { paths: ['schedule', 'retry_config.max_doublings'] },
    });
    expect(job).toMatchObject({
      schedule: '0 4 * * *',
      description: 'Before',
      retryConfig: { retryCount: 2, maxDoublings: 3 },
      httpTarget: { uri: 'http://localhost/' },
      scheduleTime: { seconds: `${Date.parse('2026-11-22T04:00:00Z') / 1000}` },
    });
  });

  test('takes all settings without a mask', async () => {
    const { client, create } = await scheduler();
    await create({ ...http('http://localhost/'), description: 'Before' });
    const [job] = await client.updateJob({ job: { ...http('http://localhost/b'), schedule: '0 4 * * *' } });
    expect(job).toMatchObject({
      description: '',
      schedule: '0 4 * * *',
      httpTarget: { uri: 'http://localhost/b' },
    });
  });

  test('may change the kind of its target', async () => {
    const { client, create } = await scheduler();
    await create(http('http://localhost/'));
    const pubsubTarget = { topicName: 'projects/demo/topics/events', attributes: { at: 'night' } };
    const [job] = await client.updateJob({
      job: { name, pubsubTarget },
      updateMask: { paths: ['pubsub_target'] },
    });
    expect(job).toMatchObject({ target: 'pubsubTarget', pubsubTarget });
  });

  test('leaves what only the scheduler sets', async () => {
    const { client, create } = await scheduler();
    const before = await create(http('http://localhost/'));
    const [job] = await client.updateJob({
      job: { name, state: 'PAUSED', scheduleTime: seconds(0) },
      updateMask: { paths: ['state', 'schedule_time'] },
    });
    expect(job).toMatchObject({ state: 'ENABLED', scheduleTime: before.scheduleTime });
  });

  test('stays paused', async () => {
    const { client, create } = await scheduler();
    await create(http('http://localhost/'));
    await client.pauseJob({ name });
    const [job] = await client.updateJob({
      job: { name, schedule: '0 4 * * *' },
      updateMask: { paths: ['schedule'] },
    });
    expect(job.state).toBe('PAUSED');
  });

  test.each([
    ['an unknown field', { name }, ['colour'], 'colour'],
    ['a setting that is none', { name, timeZone: 'Mars/Olympus' }, ['time_zone'], 'timeZone: must be'],
    ['no target at all', { name }, ['http_target'], 'target: must be'],
  ])('may not be given %s', async (_, job, paths, complaint) => {
    const { client, create } = await scheduler();
    await create(http('http://localhost/'));
    const details = expect.stringContaining(complaint);
    await expect(client.updateJob({ job, updateMask: { paths } })).rejects.toMatchObject({
      code: 3,
      details,
    });
  });
});

describe('a list', () => {
  test('comes in pages, in the order of the names', async () => {
    const { client, create } = await scheduler();
    for (const id of ['c', 'a', 'e', 'b', 'd'])
      await create({ ...http('http://localhost/'), name: `${parent}/jobs/${id}` });
    const pages: unknown[] = [];
    for await (const job of client.listJobsAsync({ parent, pageSize: 2 }, { autoPaginate: false }))
      pages.push(job.name?.at(-1));
    expect(pages).toEqual(['a', 'b', 'c', 'd', 'e']);
    const [first, , reply] = await client.listJobs({ parent, pageSize: 2 }, { autoPaginate: false });
    expect(first.map(job => job.name?.at(-1))).toEqual(['a', 'b']);
    expect(reply?.nextPageToken).toMatch(/./);
  });

  test('holds the jobs of its location alone', async () => {
    const { client, create } = await scheduler();
    await create(http('http://localhost/'));
    const [elsewhere] = await client.listJobs({ parent: 'projects/demo/locations/europe-west1' });
    expect(elsewhere).toEqual([]);
  });
});
